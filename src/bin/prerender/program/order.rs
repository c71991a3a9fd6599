//! The order of the program's functions: a packer finds most alike in what lies near, so
//! those of the same kind lie side by side. Nothing else of the program changes.

use super::Fault;
use crate::compress::brotli_11;
use std::collections::BTreeSet;
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// The program with its functions in such an order; of some, the one that packs best.
pub(super) fn functions(program: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut best = Vec::new();
    let mut weight = usize::MAX;
    for compared in COMPARED {
        let ordered = ordered(program, compared)?;
        let packed = brotli_11(&ordered).map_or(usize::MAX, |packed| packed.len());
        if packed < weight {
            (best, weight) = (ordered, packed);
        }
    }
    Ok(best)
}

fn ordered(program: &[u8], compared: usize) -> Result<Vec<u8>, Fault> {
    let mut order = Order::of(program, compared)?;
    let mut module = Module::new();
    order.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
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
    fn of(program: &[u8], compared: usize) -> wasmparser::Result<Self> {
        let mut imported = 0;
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let old = chain(&bodies, compared);
        let mut new = vec![0; old.len()];
        for (place, at) in (0..).zip(&old) {
            new[*at] = place;
        }
        Ok(Self { imported, old, new })
    }
}

/// How many of the next longer functions are compared with the one before: which packs
/// best, nobody can tell.
const COMPARED: [usize; 6] = [100, 200, 300, 400, 700, 1_000];

/// The functions, from the shortest, each followed by the one among the next longer ones
/// that is most like it.
fn chain(bodies: &[&[u8]], compared: usize) -> Vec<usize> {
    let pieces: Vec<Vec<u32>> = bodies.iter().map(|body| pieces(body)).collect();
    let mut rest: Vec<usize> = (0..bodies.len()).collect();
    rest.sort_by_key(|at| bodies[*at].len());
    let mut chain: Vec<usize> = Vec::with_capacity(rest.len());
    while !rest.is_empty() {
        let likeness = |at: usize| chain.last().map(|last| alike(&pieces[*last], &pieces[at]));
        // Of two that are as like it the shorter.
        let next = (0..rest.len().min(compared)).rev().max_by_key(|place| likeness(rest[*place]));
        chain.push(rest.remove(next.unwrap_or(0)));
    }
    chain
}

/// The different runs of four bytes in a function, in order.
fn pieces(body: &[u8]) -> Vec<u32> {
    let runs = body.windows(4).filter_map(|run| run.try_into().ok().map(u32::from_le_bytes));
    let runs: BTreeSet<u32> = runs.collect();
    runs.into_iter().collect()
}

/// How many of the pieces of two functions are in both, in millionths.
fn alike(one: &[u32], other: &[u32]) -> usize {
    let (mut at, mut beside, mut both) = (0, 0, 0);
    while at < one.len() && beside < other.len() {
        let (piece, compared) = (one[at], other[beside]);
        both += usize::from(piece == compared);
        at += usize::from(piece <= compared);
        beside += usize::from(compared <= piece);
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
