//! The browser's program as visitors get it: what wasm-bindgen made, smaller.

mod glue;
mod names;
mod order;
mod places;
mod silence;

use glue::Glue;
use names::Names;
use std::convert::Infallible;
use std::path::Path;
use std::process::Command;
use wasm_encoder::Module;
use wasm_encoder::reencode::Reencode;
use wasmparser::{Parser, Payload, TypeRef};

/// npm's binaryen.
const WASM_OPT: &str = "tests/node_modules/.bin/wasm-opt";

/// What packs well, not what is short: functions with one caller stay functions
/// (`-ocimfs=0`), what is worked out twice is not kept in a local (`local-cse`,
/// `merge-locals`), and control flow is made anew (`flatten`, `rereloop`).
/// ARCHITECTURE.md has the figures. The lowest kibibyte is the far end of the stack, so
/// nothing lives there.
const OPTIONS: &[&str] = &[
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "-Os",
    "-ocimfs=0",
    "--skip-pass=local-cse",
    "--skip-pass=merge-locals",
    "--low-memory-unused",
    "--zero-filled-memory",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Makes the program in a file smaller, and its JavaScript in another.
pub(crate) fn shorten(sources: &Path, wasm: &Path, script: &Path) -> Result<(), String> {
    let fault = |why: std::io::Error| format!("{}: {why}", script.display());
    let mut glue = Glue::new(&std::fs::read_to_string(script).map_err(fault)?);
    let called = glue.called();
    change(wasm, |program| {
        places::forgotten(&silence::panics(&names::exporting(program, &called)?)?)
    })?;

    let mut wasm_opt = Command::new(sources.join(WASM_OPT));
    let wasm_opt = wasm_opt.arg(wasm).arg("-o").arg(wasm).args(OPTIONS);
    let status = wasm_opt.status().map_err(|why| format!("{WASM_OPT}: {why}"))?;
    if !status.success() {
        return Err(format!("{WASM_OPT}: {status}"));
    }

    change(wasm, |program| {
        let names = Names::of(program)?;
        glue.call(&names);
        order::functions(&names.shorten(program)?)
    })?;
    let short = crate::scripts::shortened(glue.text());
    let short = short.map_err(|why| format!("{}: {why}", script.display()))?;
    std::fs::write(script, short).map_err(fault)
}

/// A part of a program could not be read or written.
type Fault = wasm_encoder::reencode::Error;

/// The program as it is written anew.
fn written(mut by: impl Reencode<Error = Infallible>, program: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut module = Module::new();
    by.parse_core_module(&mut module, Parser::new(0), program)?;
    Ok(module.finish())
}

/// How many functions the program imports: they are numbered first.
fn imported(program: &[u8]) -> wasmparser::Result<u32> {
    let mut imported = 0;
    for payload in Parser::new(0).parse_all(program) {
        let Payload::ImportSection(imports) = payload? else { continue };
        for import in imports.into_imports() {
            imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
        }
    }
    Ok(imported)
}

/// Replaces a file by what is made of it.
fn change(
    file: &Path,
    mut make: impl FnMut(&[u8]) -> Result<Vec<u8>, Fault>,
) -> Result<(), String> {
    let fault = |why: &dyn std::fmt::Display| format!("{}: {why}", file.display());
    let old = std::fs::read(file).map_err(|why| fault(&why))?;
    let new = make(&old).map_err(|why| fault(&why))?;
    std::fs::write(file, new).map_err(|why| fault(&why))
}
