//! What a visit may weigh. A build that is heavier fails.

use crate::assets::Assets;
use olcare_portal::app::route::Page;
use olcare_portal::i18n::Lang;
use std::path::Path;

/// The program with its JavaScript, packed with brotli 11, in bytes.
const PROGRAM: u64 = 260_000;

/// The start-up script, which is part of the program, and the service worker, likewise.
const SCRIPTS: [u64; 2] = [1_500, 4_000];

/// The questions and answers of a language with the styles, packed likewise.
const FAQ: u64 = 22_000;

/// Prints the figures and fails above a budget.
pub(crate) fn check(staging: &Path, assets: &Assets) -> Result<(), String> {
    let packed = |address: &str| -> Result<u64, String> {
        let path = staging.join(format!("{}.br", address.trim_start_matches('/')));
        let data = std::fs::metadata(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(data.len())
    };
    let style = crate::assets::find(staging, "style-", ".css")?;
    let program = packed(&assets.wasm)? + packed(&assets.glue)? + packed(&assets.start)?;
    let style = packed(&style)?;
    println!("wasm and JavaScript, brotli 11: {program} bytes of {PROGRAM}");
    let scripts = [packed(&assets.start)?, packed(crate::offline::FILE)?];
    println!("start-up script, service worker, brotli 11: {scripts:?} bytes of {SCRIPTS:?}");
    let mut heaviest = 0;
    for &lang in Lang::ALL {
        let (code, content) = (lang.code(), packed(assets.content_of(lang))?);
        let faq = packed(&crate::file(Page::Faq, lang))? + style;
        println!("content {code}, brotli 11: {content} bytes");
        println!("questions and answers {code}, HTML and CSS, brotli 11: {faq} bytes of {FAQ}");
        heaviest = heaviest.max(faq);
    }
    let are_heavy = scripts.iter().zip(SCRIPTS).any(|(&weight, most)| weight > most);
    if program > PROGRAM || heaviest > FAQ || are_heavy {
        return Err("heavier than its budget".to_owned());
    }
    Ok(())
}
