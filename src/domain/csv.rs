//! Tables as files of values between separators (CSV, RFC 4180).

/// What begins such a file, so that spreadsheets take it for UTF-8.
pub const BYTE_ORDER_MARK: char = '\u{feff}';

/// Writes the rows of a table. `separator` is what the spreadsheets of a language
/// expect: a semicolon where the comma begins the decimals.
pub fn write(rows: &[Vec<String>], separator: char) -> String {
    let mut text = String::from(BYTE_ORDER_MARK);
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                text.push(separator);
            }
            push_cell(&mut text, cell, separator);
        }
        text.push_str("\r\n");
    }
    text
}

fn push_cell(text: &mut String, cell: &str, separator: char) {
    // A spreadsheet would run what begins so as a formula; the apostrophe says « text ».
    let is_formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let quoted = is_formula || cell.contains([separator, '"', '\r', '\n']);
    if !quoted {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if is_formula {
        text.push('\'');
    }
    for c in cell.chars() {
        text.push(c);
        if c == '"' {
            text.push(c);
        }
    }
    text.push('"');
}
