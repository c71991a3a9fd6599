//! The names by which the program and its JavaScript know each other. wasm-bindgen makes
//! them long and gives each a hash, which no packer makes shorter; one letter or two do.

use super::{Fault, written};
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::{Reencode, utils};
use wasm_encoder::{ExportSection, ImportSection};
use wasmparser::{Export, ImportSectionReader, Parser, Payload};

/// Which names become which.
pub(super) struct Names {
    /// Of what the program calls.
    pub(super) imports: BTreeMap<String, String>,
    /// Of what JavaScript calls.
    pub(super) exports: BTreeMap<String, String>,
}

impl Names {
    /// New names for those in a program.
    pub(super) fn of(program: &[u8]) -> wasmparser::Result<Self> {
        let (mut imports, mut exports) = (BTreeMap::new(), BTreeMap::new());
        for payload in Parser::new(0).parse_all(program) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let next = short(imports.len());
                        imports.entry(import?.name.to_owned()).or_insert(next);
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let next = short(exports.len());
                        exports.entry(export?.name.to_owned()).or_insert(next);
                    }
                }
                _ => {}
            }
        }
        Ok(Self { imports, exports })
    }

    /// The program with its new names.
    pub(super) fn shorten(&self, program: &[u8]) -> Result<Vec<u8>, Fault> {
        written(Shortening(self), program)
    }
}

/// The short name with a number: a to z, A to Z, aa, ba and so on.
fn short(mut number: usize) -> String {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let mut name = String::new();
    loop {
        name.push(char::from(LETTERS[number % LETTERS.len()]));
        number /= LETTERS.len();
        if number == 0 {
            return name;
        }
        number -= 1;
    }
}

struct Shortening<'a>(&'a Names);

impl Reencode for Shortening<'_> {
    type Error = std::convert::Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Fault> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.0.imports.get(import.name).map_or(import.name, String::as_str);
            imports.import(import.module, name, self.entity_type(import.ty)?);
        }
        Ok(())
    }

    fn parse_export(
        &mut self,
        exports: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Fault> {
        let name = self.0.exports.get(export.name).map_or(export.name, String::as_str);
        utils::parse_export(self, exports, Export { name, ..export })
    }
}

/// The program with just the exports of these names.
pub(super) fn exporting(program: &[u8], names: &BTreeSet<String>) -> Result<Vec<u8>, Fault> {
    struct Exporting<'a>(&'a BTreeSet<String>);
    impl Reencode for Exporting<'_> {
        type Error = std::convert::Infallible;

        fn parse_export(
            &mut self,
            exports: &mut ExportSection,
            export: Export<'_>,
        ) -> Result<(), Fault> {
            if !self.0.contains(export.name) {
                return Ok(());
            }
            utils::parse_export(self, exports, export)
        }
    }
    written(Exporting(names), program)
}
