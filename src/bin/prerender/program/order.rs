//! The order of the program's functions: a packer finds most alike in what lies near, so
//! those of the same kind lie side by side. Nothing else of the program changes.

use super::{Fault, imported, written};
use crate::compress::brotli_11;
use std::collections::BTreeSet;
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload};

/// The program with its functions in such an order; of some, the one that packs best.
pub(super) fn functions(program: &[u8]) -> Result<Vec<u8>, Fault> {
    let imported = imported(program)?;
    let functions = pieces(program)?;
    let mut best = Vec::new();
    let mut weight = usize::MAX;
    for compared in COMPARED {
        let ordered = written(Order::new(imported, chain(&functions, compared)), program)?;
        let packed = brotli_11(&ordered).map_or(usize::MAX, |packed| packed.len());
        if packed < weight {
            (best, weight) = (ordered, packed);
        }
    }
    Ok(best)
}

/// The functions that a program defines, in their order to come.
struct Order {
    /// How many functions it imports: they come before.
    imported: u32,
    /// By its place to come: a function's place until now.
    old: Vec<usize>,
    /// By its place until now: a function's place to come.
    new: Vec<u32>,
}

impl Order {
    fn new(imported: u32, old: Vec<usize>) -> Self {
        let mut new = vec![0; old.len()];
        for (place, at) in (0..).zip(&old) {
            new[*at] = place;
        }
        Self { imported, old, new }
    }
}

/// A function as it is compared with others.
struct Pieces {
    length: usize,
    /// The different runs of four bytes in it, in order.
    runs: Vec<u32>,
}

/// The functions that a program defines.
fn pieces(program: &[u8]) -> wasmparser::Result<Vec<Pieces>> {
    let mut functions = Vec::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::CodeSectionEntry(body) = payload? else { continue };
        let bytes = body.as_bytes();
        let runs = bytes.windows(4).filter_map(|run| run.try_into().ok().map(u32::from_le_bytes));
        let runs: BTreeSet<u32> = runs.collect();
        functions.push(Pieces { length: bytes.len(), runs: runs.into_iter().collect() });
    }
    Ok(functions)
}

/// How many of the next longer functions are compared with the one before: which packs
/// best, nobody can tell.
const COMPARED: [usize; 6] = [100, 200, 300, 400, 700, 1_000];

/// The functions, from the shortest, each followed by the one among the next longer ones
/// that is most like it.
fn chain(functions: &[Pieces], compared: usize) -> Vec<usize> {
    let mut rest: Vec<usize> = (0..functions.len()).collect();
    rest.sort_by_key(|at| functions[*at].length);
    let mut chain: Vec<usize> = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let last = chain.last().map(|at| &functions[*at].runs);
        let likeness = |at: usize| last.map(|last| alike(last, &functions[at].runs));
        // Of two that are as like it the shorter.
        let next = (0..rest.len().min(compared)).rev().max_by_key(|place| likeness(rest[*place]));
        chain.push(rest.remove(next.unwrap_or(0)));
    }
    chain
}

/// How many of the runs of two functions are in both, in millionths.
fn alike(one: &[u32], other: &[u32]) -> usize {
    let (mut at, mut beside, mut both) = (0, 0, 0);
    while at < one.len() && beside < other.len() {
        let (run, compared) = (one[at], other[beside]);
        both += usize::from(run == compared);
        at += usize::from(run <= compared);
        beside += usize::from(compared <= run);
    }
    both * 1_000_000 / (one.len() + other.len() - both).max(1)
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Fault> {
        let Some(own) = function.checked_sub(self.imported) else { return Ok(function) };
        Ok(self.imported + self.new[own as usize])
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Fault> {
        let types: Vec<u32> = section.into_iter().collect::<Result<_, _>>()?;
        for at in &self.old {
            functions.function(types[*at]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Fault> {
        let bodies: Vec<_> = section.into_iter().collect::<Result<_, _>>()?;
        for at in self.old.clone() {
            utils::parse_function_body(self, code, bodies[at].clone())?;
        }
        Ok(())
    }
}
