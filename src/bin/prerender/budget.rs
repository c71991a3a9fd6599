//! What a visit may weigh. A build that is heavier fails.

use crate::assets::Assets;
use crate::paths::{fault, file, page_file};
use olcare_portal::app::route::Page;
use olcare_portal::i18n::Lang;
use std::path::Path;

/// The program with its JavaScript, compressed with brotli 11, in bytes.
const PROGRAM: u64 = 320_000;

/// The start-up script and the service worker, likewise.
const SCRIPTS: [u64; 2] = [1_500, 4_000];

/// The pages whose first view has a budget: HTML with the styles, compressed likewise. Those
/// of 14,600 bytes fit into the ten packets that a server sends before it waits.
const VIEWS: [(Page, &str, u64); 5] = [
    (Page::Home, "home", 14_600),
    (Page::Contact, "contact", 14_600),
    (Page::Estimate, "estimate", 14_600),
    (Page::Coverage, "coverage", 14_600),
    (Page::Faq, "questions and answers", 22_000),
];

/// Prints the figures and fails above a budget.
pub(crate) fn check(staging: &Path, assets: &Assets) -> Result<(), String> {
    let compressed = |address: &str| -> Result<u64, String> {
        let path = staging.join(format!("{}.br", file(address)));
        Ok(std::fs::metadata(&path).map_err(fault(&path))?.len())
    };
    let style = compressed(&assets.style.address)?;
    let program = compressed(&assets.wasm)? + compressed(&assets.glue.address)?;
    println!("wasm and JavaScript, brotli 11: {program} bytes of {PROGRAM}");
    let mut heavy = Vec::new();
    if program > PROGRAM {
        heavy.push("wasm and JavaScript".to_owned());
    }
    let scripts = [compressed(&assets.start.address)?, compressed(crate::offline::FILE)?];
    println!("start-up script, service worker, brotli 11: {scripts:?} bytes of {SCRIPTS:?}");
    if scripts.iter().zip(SCRIPTS).any(|(&weight, most)| weight > most) {
        heavy.push("start-up script or service worker".to_owned());
    }
    for &lang in Lang::ALL {
        let (code, content) = (lang.code(), compressed(assets.content_of(lang))?);
        println!("content {code}, brotli 11: {content} bytes");
        for (page, name, budget) in VIEWS {
            let view = compressed(&page_file(page, lang))? + style;
            println!("{name} {code}, HTML and CSS, brotli 11: {view} bytes of {budget}");
            if view > budget {
                heavy.push(format!("{name} {code}"));
            }
        }
    }
    if !heavy.is_empty() {
        return Err(format!("heavier than its budget: {}", heavy.join(", ")));
    }
    Ok(())
}
