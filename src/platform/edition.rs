//! Which edition runs.

use contract::name::Attr;

use super::dom::of_root;
use super::{address, doc};

/// The edition, when it is not the site itself: `frame` or `single`.
pub(crate) fn edition() -> Option<String> {
    of_root(Attr("data-edition"))
}

/// The address of what is shown here on the site itself, from a frame or an edition that keeps nothing. Nothing in a
/// learning package: there is no site beside it that keeps anything.
pub(crate) fn unframed_address() -> Option<String> {
    if edition().is_some_and(|edition| edition == "single") {
        // The file itself, in a tab of its own.
        return Some(address::whole());
    }
    let way = doc()?.query_selector("#framed a").ok()??;
    // Every document of a site has the guide beside it.
    Some(way.get_attribute("href")?.split('#').next().unwrap_or_default().to_owned() + &address::fragment())
}
