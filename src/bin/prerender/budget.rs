//! What a visit may weigh. A build that is heavier fails.

use crate::assets::Assets;
use olcare_portal::app::route::Page;
use olcare_portal::i18n::Lang;
use std::path::Path;

/// The program with its JavaScript, packed with brotli 11, in bytes.
const PROGRAM: u64 = 260_000;

/// The questions and answers with the styles, packed likewise.
const FAQ: u64 = 22_000;

/// Prints both figures and fails above either.
pub(crate) fn check(staging: &Path, assets: &Assets) -> Result<(), String> {
    let packed = |address: &str| -> Result<u64, String> {
        let path = staging.join(format!("{}.br", address.trim_start_matches('/')));
        let data = std::fs::metadata(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(data.len())
    };
    let style = crate::assets::find(staging, "style-", ".css")?;
    let program = packed(&assets.wasm)? + packed(&assets.glue)? + packed(&assets.start)?;
    let faq = packed(&crate::file(Page::Faq, Lang::ALL[0]))? + packed(&style)?;
    println!("wasm and JavaScript, brotli 11: {program} bytes of {PROGRAM}");
    println!("questions and answers, HTML and CSS, brotli 11: {faq} bytes of {FAQ}");
    for &lang in Lang::ALL {
        let code = lang.code();
        println!("content {code}, brotli 11: {} bytes", packed(assets.content_of(lang))?);
    }
    if program > PROGRAM || faq > FAQ {
        return Err("heavier than its budget".to_owned());
    }
    Ok(())
}
