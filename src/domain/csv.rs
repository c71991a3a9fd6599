//! Tables as files of values between separators (CSV, RFC 4180).

/// What begins such a file, so that spreadsheets take it for UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Writes the rows of a table. `separator` is what the spreadsheets of a language
/// expect: a semicolon where the comma begins the decimals.
pub fn write(rows: &[Vec<String>], separator: char) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    for row in rows {
        let cells: Vec<String> = row.iter().map(|text| cell(text, separator)).collect();
        text.push_str(&cells.join(&separator.to_string()));
        text.push_str("\r\n");
    }
    text
}

fn cell(text: &str, separator: char) -> String {
    // A spreadsheet would run what begins so as a formula; the apostrophe says « text ».
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if !is_formula && !text.contains([separator, '"', '\r', '\n']) {
        return text.to_owned();
    }
    let mut quoted = String::from('"');
    quoted.extend(is_formula.then_some('\''));
    quoted.push_str(&text.replace('"', r#""""#));
    quoted.push('"');
    quoted
}
