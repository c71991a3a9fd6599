//! The lines of a calendar file: escaped, folded, ended as RFC 5545 wants them.

/// The longest line, in octets, its end not counted (RFC 5545, 3.1).
const OCTETS: usize = 75;

/// A calendar file as it is written.
#[derive(Debug, Default)]
pub struct ContentLines {
    text: String,
}

impl ContentLines {
    /// A property whose value needs no escaping: a date, a rule, an offset. The
    /// name may carry parameters: `DTSTART;VALUE=DATE`.
    pub fn value(&mut self, name: &str, value: &str) {
        self.text.push_str(&fold(&format!("{name}:{value}")));
        self.text.push_str("\r\n");
    }

    /// A property whose value is text for people.
    pub fn words(&mut self, name: &str, words: &str) {
        self.value(name, &escape(words));
    }

    /// A component with what is inside it.
    pub fn component(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.value("BEGIN", name);
        inside(self);
        self.value("END", name);
    }

    /// The file.
    pub fn finish(self) -> String {
        self.text
    }
}

/// Words as a value of the type TEXT (RFC 5545, 3.3.11). Control characters other
/// than a new line have no place there and are left out.
pub fn escape(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_ascii_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// Breaks a line into pieces of at most 75 octets, never inside a character: each
/// piece but the first begins with a space, which its length counts.
pub fn fold(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > OCTETS {
            folded.push_str("\r\n ");
            octets = 1;
        }
        folded.push(c);
        octets += c.len_utf8();
    }
    folded
}
