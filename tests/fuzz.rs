//! A million broken texts for each reader of what a visitor types, pastes or
//! follows: none panics, and what is read is written and reads back the same.
//!
//! The texts come from fixed seeds, so every run is the same run.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use olcare_portal::domain::coverage::CoverageQuestion;
use olcare_portal::domain::figures::RestartSurcharge::Unpublished;
use olcare_portal::domain::link::{
    MAX_LEN, decode_coverage, decode_moment, decode_price, decode_search, encode_coverage,
    encode_moment, encode_price, encode_search,
};
use olcare_portal::domain::money::{
    Currency, NumberFormat, Rate, Reading, read_amount, write_amount,
};
use olcare_portal::domain::price::{Draft, validate};
use olcare_portal::i18n::Lang;

/// How many texts for each reader.
const TEXTS: u32 = 1_000_000;

/// Numbers that look random and are the same in every run (splitmix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Below `count`, which is never 0.
    fn below(&mut self, count: usize) -> usize {
        usize::try_from(self.roll() >> 32).unwrap() % count
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }

    /// A place between two characters.
    fn place(&mut self, text: &str) -> usize {
        let mut at = self.below(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// A stretch of at most 12 bytes or so.
    fn stretch(&mut self, text: &str) -> std::ops::Range<usize> {
        let from = self.place(text);
        let mut to = text.len().min(from + self.below(12));
        while !text.is_char_boundary(to) {
            to += 1;
        }
        from..to
    }

    /// One change for the worse.
    fn spoil(&mut self, text: &mut String, good: &[&str], words: &[&str]) {
        match self.below(16) {
            0..=4 => {
                let at = self.place(text);
                text.insert_str(at, self.pick(words));
            }
            5..=7 => {
                let stretch = self.stretch(text);
                text.replace_range(stretch, self.pick(words));
            }
            8..=10 => {
                let stretch = self.stretch(text);
                text.replace_range(stretch, "");
            }
            11 | 12 => {
                let stretch = self.stretch(text);
                let again = text[stretch.clone()].to_owned();
                text.insert_str(stretch.start, &again);
            }
            13 | 14 => {
                let other = self.pick(good);
                text.truncate(self.place(text));
                text.push_str(&other[self.place(other)..]);
            }
            _ => {
                let at = self.place(text);
                // Now and then longer than any link may be.
                let long = self.below(4_000) == 0;
                let count = if long { MAX_LEN } else { 1 + self.below(40) };
                let digit = self.pick(&["0", "1", "9", "٣", "९", "９"]);
                text.insert_str(at, &digit.repeat(count));
            }
        }
    }
}

/// The text at hand, told when a test stops at it.
struct AtHand {
    seed: u64,
    number: u32,
    text: String,
}

impl Drop for AtHand {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let start: String = self.text.chars().take(400).collect();
            eprintln!("seed {}, text {}: {start:?}", self.seed, self.number);
        }
    }
}

/// Tries [`TEXTS`] texts made from good ones; `read` says whether one was read.
/// At least a tenth must be, or else the texts try nothing but refusals.
fn try_all(seed: u64, good: &[&str], words: &[&str], mut read: impl FnMut(&str) -> bool) {
    let mut dice = Dice(seed);
    let mut at_hand = AtHand { seed, number: 0, text: String::new() };
    let mut count = 0;
    for number in 0..TEXTS {
        at_hand.number = number;
        at_hand.text.clear();
        at_hand.text.push_str(dice.pick(good));
        for _ in 0..dice.below(5) {
            dice.spoil(&mut at_hand.text, good, words);
        }
        count += u32::from(read(&at_hand.text));
    }
    println!("seed {seed}: {count} of {TEXTS} texts read");
    assert!((TEXTS / 10..TEXTS).contains(&count), "seed {seed}: {count} texts read");
}

/// What breaks fragments of every kind.
const BREAKERS: &[&str] = &[
    "&",
    "=",
    "#",
    "%",
    "%2",
    "%25",
    "%26",
    "%3D",
    "%00",
    "%ff",
    "%C3%A9",
    "%F0%9F%92%B6",
    "%zz",
    "+",
    ";",
    " ",
    "é",
    "€",
    "١",
    "\u{202f}",
    "\u{10ffff}",
    "-",
    "0",
    "9",
    "-1",
    "1e400",
    "NaN",
    "unknown",
    "never",
    "yes",
    "no",
    "null",
    "2026-02-28",
    "2028-02-29",
    "9999-99-99",
    "T",
    "Z",
    "&day=",
    "&value=",
    "&option=",
    "&costs=",
    "&rate=",
    "&years=",
    "&currency=JPY",
    "&q=",
    "&at=",
];

#[test]
fn coverage_links() {
    let good = [
        "",
        "day=2026-11-23",
        "#licence=perpetual&bought=2024-02-29&renewed=never",
        "licence=perpetual&bought=2020-01-01&renewed=2027-02-28&restarted=2025-03-01&ended=2021-06-30",
        "licence=subscription&starts=unknown&ends=2199-12-31&about=update",
        "day=1990-01-01&licence=perpetual&about=failing-solution&environment=yes&intended=yes",
        "licence=perpetual&recent=no&seen=0123abcd.nppnppfp.0000ffff1234",
        "about=help-with-use&intended=unknown&modified=no&recent=unknown&script=none",
        "about=unexpected-behaviour&script=presstalk&recent=no&modified=yes&licence=unknown",
        "licence=perp%65tual&restarted=never&script=vb%73cript",
    ];
    let mut words = BREAKERS.to_vec();
    words.extend(CoverageQuestion::ALL.iter().map(|question| question.id()));
    try_all(1, &good, &words, |text| {
        let Ok(case) = decode_coverage(text) else { return false };
        assert_eq!(decode_coverage(&encode_coverage(&case, None)), Ok(case));
        true
    });
}

#[test]
fn price_links() {
    let good = [
        "",
        "#licence=perpetual&currency=CAD&value=12500.50&rate=20&situation=first-year&years=3",
        "licence=perpetual&currency=EUR&value=1234.00&option=Capture%20%26%20scan&costs=2500.50\
         &option=&costs=&rate=17.5&situation=lapsed&surcharge=1e400&years=5",
        "currency=JPY&value=1.5%E4%B8%87&option=%F0%9F%93%A0&costs=12%2C500%E5%86%86&rate=0.01",
        "licence=subscription&currency=MYR&value=RM12,500.50&years=1&situation=renewal",
        "value=1.234&rate=1,234&option=a&costs=12.500,-&situation=lapsed&surcharge=(12.500)",
        "currency=USD&value=92233720368547758.07&option=b&costs=0.01&rate=100&years=5",
        "value=1&situation=renewal&again=5&adding=2 500,5&seen=0123abcd.e2000.0000ffff",
        "again=6&surcharge=3&adding=1.234",
        "currency=GBP&value=12'500.-&rate=%D9%A1%D9%A7%D9%AB%D9%A5&surcharge=-1&situation=lapsed",
    ];
    for (seed, lang) in [(2, Lang::Fr), (3, Lang::En)] {
        let hint = lang.number_format();
        let read = |text: &str| decode_price(text, Draft::new("20"), hint);
        try_all(seed, &good, BREAKERS, |text| {
            let Ok(draft) = read(text) else { return false };
            let written = encode_price(&draft, hint);
            let again = read(&written).unwrap();
            // What was typed is tidied once; it means the same ever after.
            assert_eq!(encode_price(&again, hint), written);
            assert_eq!(validate(&again, hint, Unpublished), validate(&draft, hint, Unpublished));
            true
        });
    }
}

#[test]
fn moment_links() {
    let good = [
        "",
        "#",
        "at=2026-11-27T16:05Z",
        "#at=1990-01-01T00:00Z",
        "at=2199-12-31T23:59Z",
        "at=2028-02-29T12:00Z",
        "a%74=2026-11-27T16%3A05%5A",
    ];
    try_all(4, &good, BREAKERS, |text| {
        let Ok(Some(at)) = decode_moment(text) else { return false };
        assert_eq!(decode_moment(&encode_moment(at)), Ok(Some(at)));
        true
    });
}

#[test]
fn search_links() {
    let long = format!("q={}", "%C3%A9x".repeat(60));
    let good = ["", "#", "q=", "q=prix", "#q=co%C3%BBt%20%26%20prix", "licence=a&q=b", &long];
    try_all(5, &good, BREAKERS, |text| {
        let Ok(Some(typed)) = decode_search(text) else { return false };
        assert!(typed.chars().count() <= 120);
        assert_eq!(decode_search(&encode_search(&typed)), Ok(Some(typed)));
        true
    });
}

/// Amounts and percentages as people write them.
const TYPED: &[&str] = &[
    "0",
    "5",
    "007",
    "0.5",
    ",5",
    "5.",
    "12500",
    "12 500,50",
    "12\u{202f}500,50 €",
    "12,500.50",
    "$12,500.50 CAD",
    "12 500,50 $ CA",
    "US$12,500",
    "£12,500",
    "12.500,50 €",
    "EUR 12.500,-",
    "12'500.–",
    "12’500.50",
    "RM12,500.50",
    "￥１２，５００",
    "12,500円",
    "1.5万円",
    "1億2,000万",
    "12,34,567.50",
    "١٢٬٥٠٠٫٥٠",
    "۱۲۳۴",
    "१२,५००",
    "1.234",
    "1,234",
    "+12,500",
    "(12,500.00)",
    "92233720368547758.07",
    "9,223,372,036,854,775,807",
    "20 %",
    "17,5",
    "0.25%",
    "１００％",
    "\u{2066}12,500\u{2069}\t",
];

/// What breaks them.
const SLIPS: &[&str] = &[
    ".",
    ",",
    "'",
    "’",
    " ",
    "\u{a0}",
    "\u{202f}",
    "\u{2009}",
    "\u{3000}",
    "٫",
    "٬",
    "，",
    "．",
    "-",
    "−",
    "–",
    ",-",
    ".--",
    "+",
    "(",
    ")",
    "()",
    "$",
    "€",
    "£",
    "¥",
    "円",
    "RM",
    "CA",
    "US",
    "A",
    "C",
    "EUR",
    "jpy",
    "%",
    "％",
    "万",
    "億",
    "e",
    "e400",
    "0x",
    "½",
    "NaN",
    "∞",
    "_",
    ";",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\0",
    "\n",
    "\u{301}",
    "0",
    "1",
    "00",
    "000",
    "500",
    "٣",
    "९",
    "９",
    "9223372036854775807",
    "🦀",
];

#[test]
fn amounts() {
    let point = NumberFormat { decimal: '.', group: Some(',') };
    let comma = NumberFormat { decimal: ',', group: Some('.') };
    try_all(6, TYPED, SLIPS, |text| {
        let mut any = false;
        for &currency in Currency::ALL {
            let read = |text: &str, hint: NumberFormat| read_amount(text, currency, hint);
            let readings = [read(text, point), read(text, comma)];
            let [one, other] = readings.map(|read| read.map(|reading| reading.money));
            for (hint, reading) in [point, comma].into_iter().zip(readings) {
                let Ok(reading) = reading else { continue };
                any = true;
                assert!(reading.money.minor >= 0, "{currency:?}");
                assert_eq!(reading.ambiguous, one != other, "{currency:?}");
                let again = Ok(Reading { ambiguous: false, ..reading });
                assert_eq!(read(&write_amount(reading.money, hint), hint), again);
            }
        }
        any
    });
}

#[test]
fn percentages() {
    try_all(7, TYPED, SLIPS, |text| {
        let rates = Lang::ALL.iter().map(|lang| {
            let hint = lang.number_format();
            let rate = Rate::parse(text, hint).ok()?;
            assert!((1..=10_000).contains(&rate.basis_points()));
            assert_eq!(Rate::parse(&rate.write(hint.decimal), hint), Ok(rate));
            Some(rate)
        });
        rates.flatten().count() > 0
    });
}
