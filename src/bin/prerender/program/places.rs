//! What panics would say: places in Rust's sources (a file, a line, a column) and words.
//! Nobody reads them once panics are silent, and zeros weigh nothing.

use super::silence::Silent;
use super::{Fault, written};
use std::collections::{BTreeSet, HashSet};
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{ConstExpr, DataSection};
use wasmparser::{Data, DataKind, Operator, Parser, Payload};

/// How the compiler keeps a place: where the file's name lies, its length, line, column.
const WORDS: usize = 4;

/// How long a panic's words are.
const TEXT: std::ops::Range<usize> = 8..300;

/// The program with zeros in the place of such places, of their files' names and of what
/// was told to silent functions alone.
pub(super) fn forgotten(silent: &Silent) -> Result<Vec<u8>, Fault> {
    let mut memory = Memory::of(&silent.program)?;
    memory.forget_places();
    memory.forget_words(&silent.told);
    written(memory, &silent.program)
}

/// The program's data as it lies in memory.
struct Memory {
    /// The address of the first byte.
    begin: usize,
    bytes: Vec<u8>,
}

impl Memory {
    fn of(program: &[u8]) -> wasmparser::Result<Self> {
        let mut memory = Self { begin: usize::MAX, bytes: Vec::new() };
        let mut parts = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            let Payload::DataSection(section) = payload? else { continue };
            for data in section {
                let data = data?;
                if let Some(at) = address(&data)? {
                    memory.begin = memory.begin.min(at);
                    parts.push((at, data.data));
                }
            }
        }
        for (at, part) in parts {
            let at = at - memory.begin;
            memory.bytes.resize(memory.bytes.len().max(at + part.len()), 0);
            memory.bytes[at..at + part.len()].copy_from_slice(part);
        }
        Ok(memory)
    }

    fn word(&self, at: usize) -> Option<usize> {
        let word = self.bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(word)).ok()
    }

    /// The name of the file of a place that lies here, as a range; `None` where none does.
    fn place(&self, at: usize) -> Option<std::ops::Range<usize>> {
        let [name, length, line, column] = [0, 4, 8, 12].map(|step| self.word(at + step));
        let is_place = (1..100_000).contains(&line?) && (1..1_000).contains(&column?);
        let name = name?.checked_sub(self.begin)?;
        let range = name..name.checked_add(length.filter(|length| *length < 200)?)?;
        let text = std::str::from_utf8(self.bytes.get(range.clone())?).ok()?;
        (is_place && text.trim_end_matches('\0').ends_with(".rs")).then_some(range)
    }

    /// Where words lie.
    fn words(&self) -> impl Iterator<Item = usize> + use<> {
        let first = self.begin.next_multiple_of(4) - self.begin;
        (first..self.bytes.len()).step_by(4)
    }

    fn forget_places(&mut self) {
        let mut forgotten = Vec::new();
        for at in self.words() {
            if let Some(name) = self.place(at) {
                forgotten.extend([at..at + 4 * WORDS, name]);
            }
        }
        forgotten.into_iter().for_each(|range| self.bytes[range].fill(0));
    }

    /// Forgets texts, unless something else in memory points at one.
    fn forget_words(&mut self, told: &BTreeSet<(usize, usize)>) {
        let pointed: HashSet<usize> = self.words().filter_map(|at| self.word(at)).collect();
        for (address, length) in told {
            let text =
                address.checked_sub(self.begin).and_then(|at| self.bytes.get_mut(at..at + length));
            let Some(text) = text.filter(|text| TEXT.contains(&text.len())) else { continue };
            let is_text = text.iter().all(|byte| (b' '..=b'~').contains(byte));
            if is_text && !pointed.contains(address) {
                text.fill(0);
            }
        }
    }
}

/// Where a piece of data lies in memory.
fn address(data: &Data<'_>) -> wasmparser::Result<Option<usize>> {
    let DataKind::Active { offset_expr, .. } = &data.kind else { return Ok(None) };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        return Ok(None);
    };
    Ok(usize::try_from(value).ok())
}

impl Reencode for Memory {
    type Error = std::convert::Infallible;

    fn parse_data(&mut self, section: &mut DataSection, data: Data<'_>) -> Result<(), Fault> {
        let Some(at) = address(&data)? else { return utils::parse_data(self, section, data) };
        let begin = at - self.begin;
        let bytes = self.bytes[begin..begin + data.data.len()].iter().copied();
        let offset = i32::try_from(at).map_or_else(|_| ConstExpr::empty(), ConstExpr::i32_const);
        section.active(0, &offset, bytes);
        Ok(())
    }
}
