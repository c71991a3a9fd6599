//! Panics without words. Whoever visits the portal has no use for a panic's message, and
//! words, places and the code that writes them are a twentieth of the program: so what
//! would say them stops the program at once. The start-up script sees that and says on
//! the page that the tools don't answer. A debug build keeps its words.

use super::{Fault, imported, written};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{CodeSection, Function, Instruction};
use wasmparser::{CodeSectionReader, KnownCustom, Name, Operator, Parser, Payload};

/// What the names of the standard library's functions hold that say why and never return.
const SAYING: &[&str] = &[
    "rust_begin_unwind",
    "core::panicking::",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::cell::panic_already",
    "core::cell::lazy::panic_poisoned",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "std::sync::lazy_lock::panic_poisoned",
    "std::thread::local::panic_access_error",
    "::assert_failed",
    "::len_mismatch_fail",
];

/// What would write a value for a developer writes nothing: it is only asked by panics.
const WRITING: &str = "as core::fmt::Debug>::fmt";

/// What nobody calls: a library's classes for JavaScript, whose functions keep each other,
/// and what only those call.
const UNCALLED: &[&str] = &["wasm_streams::", "::futures::future_to_promise"];

/// A program of which some functions say nothing any more.
pub(super) struct Silent {
    /// The program.
    pub(super) program: Vec<u8>,
    /// What only they were told: addresses and lengths of texts, as far as can be seen.
    pub(super) told: BTreeSet<(usize, usize)>,
}

/// The program with such functions stopping it where they would speak.
pub(super) fn panics(program: &[u8]) -> Result<Silent, Fault> {
    let silence = Silence { bodies: bodies(program)?, imported: imported(program)? };
    let told = silence.told(program)?;
    Ok(Silent { program: written(silence, program)?, told })
}

/// The new bodies of functions, by their number.
fn bodies(program: &[u8]) -> wasmparser::Result<HashMap<u32, Instruction<'static>>> {
    let mut bodies = HashMap::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for names in names {
            let Name::Function(names) = names? else { continue };
            for naming in names {
                let naming = naming?;
                let name = plain(naming.name);
                if SAYING.iter().chain(UNCALLED).any(|part| name.contains(part)) {
                    bodies.insert(naming.index, Instruction::Unreachable);
                } else if name.contains(WRITING) {
                    // Says that all went well.
                    bodies.insert(naming.index, Instruction::I32Const(0));
                }
            }
        }
    }
    Ok(bodies)
}

/// A name without the numbers of crates: `core[0123]::fmt` is `core::fmt`.
fn plain(name: &str) -> String {
    let mut parts = name.split('[');
    let first = parts.next().unwrap_or_default();
    let others = parts.map(|part| part.split_once(']').map_or(part, |(_, after)| after));
    std::iter::once(first).chain(others).collect()
}

struct Silence {
    bodies: HashMap<u32, Instruction<'static>>,
    imported: u32,
}

impl Silence {
    /// Pairs of numbers that stand before calls of functions without words, where the first
    /// one stands nowhere else.
    fn told(&self, program: &[u8]) -> wasmparser::Result<BTreeSet<(usize, usize)>> {
        let mut told = BTreeSet::new();
        let (mut all, mut before_calls) = (BTreeMap::new(), BTreeMap::new());
        for payload in Parser::new(0).parse_all(program) {
            let Payload::CodeSectionEntry(body) = payload? else { continue };
            let mut last = [None; 5];
            for operator in body.get_operators_reader()? {
                let operator = operator?;
                if let Operator::Call { function_index } = operator
                    && self.bodies.contains_key(&function_index)
                {
                    for pair in last.windows(2) {
                        let [Some(first), Some(second)] = pair else { continue };
                        told.insert((*first, *second));
                    }
                    last.into_iter()
                        .flatten()
                        .for_each(|n| *before_calls.entry(n).or_insert(0) += 1);
                }
                let number = match operator {
                    Operator::I32Const { value } => usize::try_from(value).ok(),
                    _ => None,
                };
                number.into_iter().for_each(|n| *all.entry(n).or_insert(0) += 1);
                last.rotate_left(1);
                last[4] = number;
            }
        }
        told.retain(|(first, _)| all.get(first) == before_calls.get(first));
        Ok(told)
    }
}

impl Reencode for Silence {
    type Error = std::convert::Infallible;

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Fault> {
        for (number, body) in (self.imported..).zip(section) {
            if let Some(only) = self.bodies.get(&number) {
                let mut body = Function::new([]);
                body.instruction(only).instruction(&Instruction::End);
                code.function(&body);
            } else {
                utils::parse_function_body(self, code, body?)?;
            }
        }
        Ok(())
    }
}
