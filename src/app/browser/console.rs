//! The console: for operators and developers.

/// A warning for the operator, in the console.
pub fn log_warning(text: &str) {
    web_sys::console::warn_1(&text.into());
}

/// An error for the developers' console.
pub fn log_error(text: &str) {
    web_sys::console::error_1(&text.into());
}
