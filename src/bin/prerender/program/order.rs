//! The order of the program's functions: a packer finds most alike in what lies near, so
//! those of the same kind lie side by side. Nothing else of the program changes.

use super::Fault;
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// The program with its functions in that order.
pub(super) fn functions(program: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut order = Order::of(program)?;
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
    fn of(program: &[u8]) -> wasmparser::Result<Self> {
        let mut imported = 0;
        let mut types = Vec::new();
        // Of each body: how many locals, how many bytes.
        let mut bodies = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => {
                    let locals = body.get_locals_reader()?.into_iter();
                    let count = locals
                        .map(|group| group.map(|(count, _)| count))
                        .sum::<Result<u32, _>>()?;
                    bodies.push((count, body.range().end - body.range().start));
                }
                _ => {}
            }
        }
        let kinds: Vec<_> = types.into_iter().zip(bodies).collect();
        let mut old: Vec<usize> = (0..kinds.len()).collect();
        old.sort_by_key(|at| kinds[*at]);
        let mut new = vec![0; old.len()];
        for (place, at) in (0..).zip(&old) {
            new[*at] = place;
        }
        Ok(Self { imported, old, new })
    }
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
