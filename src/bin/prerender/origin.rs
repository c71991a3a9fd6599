//! Where the portal will stand on the web.
//!
//! Pages link each other from the root, so that a build works at any address. What
//! search engines want whole (the sitemap, and the links between languages once the
//! address is known) begins with the operator's: `PORTAL_ORIGIN`.

/// The variable that an operator sets for the build.
const VARIABLE: &str = "PORTAL_ORIGIN";

/// Where `make serve` serves the portal.
const LOCAL: &str = "http://127.0.0.1:8080";

/// The scheme and host of the portal, without a slash at the end.
pub(crate) struct Origin(Option<String>);

impl Origin {
    /// Reads the operator's setting.
    ///
    /// # Errors
    /// Where it is no scheme and host.
    pub(crate) fn read() -> Result<Self, String> {
        let Ok(text) = std::env::var(VARIABLE) else {
            println!("{VARIABLE} is not set: the sitemap is for {LOCAL}");
            return Ok(Self(None));
        };
        let origin = text.strip_suffix('/').unwrap_or(&text);
        let host = ["https://", "http://"].iter().find_map(|scheme| origin.strip_prefix(scheme));
        let is_in_host = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
        match host {
            Some(host) if !host.is_empty() && host.chars().all(is_in_host) => {
                Ok(Self(Some(origin.to_owned())))
            }
            _ => Err(format!(
                "{VARIABLE}: found {text:?}, expected a scheme and host, as in https://olcare.example.com"
            )),
        }
    }

    /// The address where the operator named none too: a whole one.
    pub(crate) fn whole(&self, path: &str) -> String {
        [self.0.as_deref().unwrap_or(LOCAL), path].concat()
    }

    /// The address for a page's head: whole where the operator named the portal's.
    pub(crate) fn link(&self, path: &str) -> String {
        [self.0.as_deref().unwrap_or_default(), path].concat()
    }

    /// The address under which a page is to be known, where that is certain.
    pub(crate) fn canonical(&self, path: &str) -> Option<String> {
        self.0.as_ref().map(|origin| [origin, path].concat())
    }
}
