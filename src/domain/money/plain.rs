//! One character for each meaning, whatever was typed or pasted.

/// The text with each character in its plainest form: ASCII digits, marks and
/// capitals, `' '` for every space, `-` for every dash, `'` for every mark that
/// only groups, [`ARABIC_POINT`] for the one that only begins decimals. Marks
/// that the eye can't see are left out; what means nothing here stays.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_invisible(*c)).map(plain_char).collect()
}

/// The Arabic decimal separator: unlike `.` and `,` it never groups.
pub(super) const ARABIC_POINT: char = '\u{66b}';

/// What comes along with a paste: zero-width spaces and joiners, marks of the
/// direction of writing, a byte order mark. The overrides U+202D and U+202E are
/// not among them, since they show digits in another order.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202c}'
            | '\u{2066}'..='\u{2069}'
            | '\u{61c}' | '\u{2060}' | '\u{feff}'
    )
}

fn plain_char(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{b4}' | '`' | '\u{66c}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        // What the key of a comma or a point writes in Japanese.
        '\u{3001}' | '\u{ff64}' => ',',
        '\u{3002}' | '\u{ff61}' => '.',
        '円' | '\u{ffe5}' => '¥',
        '\u{ffe1}' => '£',
        '\u{66a}' => '%',
        // The full-width forms stand in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c).to_ascii_uppercase()
        }
        c if c.is_whitespace() => ' ',
        c => foreign_digit(c).unwrap_or(c.to_ascii_uppercase()),
    }
}

/// The ASCII digit for an Arabic-Indic, Persian or Devanagari one.
fn foreign_digit(c: char) -> Option<char> {
    let digit = |zero| char::from_digit(u32::from(c).checked_sub(zero)?, 10);
    [0x660, 0x6f0, 0x966].into_iter().find_map(digit)
}
