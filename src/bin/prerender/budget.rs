//! What a visit may weigh. A build that is heavier fails.

use crate::assets::Assets;
use crate::place::file;
use olcare_portal::app::route::Page;
use olcare_portal::i18n::Lang;
use std::path::Path;

/// The program with its JavaScript, packed with brotli 11, in bytes.
const PROGRAM: u64 = 260_000;

/// The questions and answers of a language with the styles, packed likewise.
const FAQ: u64 = 22_000;

/// Prints the figures and fails above a budget.
pub(crate) fn check(staging: &Path, assets: &Assets) -> Result<(), String> {
    let packed = |address: &str| -> Result<u64, String> {
        let path = staging.join(format!("{}.br", file(address)));
        let data = std::fs::metadata(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(data.len())
    };
    let [glue, start, style] =
        [&assets.glue, &assets.start, &assets.style].map(|file| packed(&file.address));
    let program = packed(&assets.wasm)? + glue? + start?;
    let style = style?;
    println!("wasm and JavaScript, brotli 11: {program} bytes of {PROGRAM}");
    let mut heaviest = 0;
    for &lang in Lang::ALL {
        let (code, content) = (lang.code(), packed(assets.content_of(lang))?);
        let faq = packed(&crate::file(Page::Faq, lang))? + style;
        println!("content {code}, brotli 11: {content} bytes");
        println!("questions and answers {code}, HTML and CSS, brotli 11: {faq} bytes of {FAQ}");
        heaviest = heaviest.max(faq);
    }
    if program > PROGRAM || heaviest > FAQ {
        return Err("heavier than its budget".to_owned());
    }
    Ok(())
}
