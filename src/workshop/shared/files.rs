//! What is told about a file that was opened, in words.

use workshop::ReadFault;

use crate::platform::file::FileFault;
use crate::words;

/// Why a file was not read, in words.
pub(crate) fn fault(fault: &ReadFault) -> String {
    match fault {
        ReadFault::TooBig => words::F_TOO_BIG.to_owned(),
        ReadFault::NotJson(line, _) => words::F_NOT_JSON.replace("{line}", &line.to_string()),
        ReadFault::NotOurs => words::F_NOT_OURS.to_owned(),
        ReadFault::Newer(_) => words::F_NEWER.to_owned(),
        ReadFault::TooLong(place) => words::F_TOO_LONG.replace("{place}", place),
        ReadFault::Broken(place) => words::F_BROKEN.replace("{place}", place),
    }
}

/// What was read of a file, in words: done, and which keys nobody knows.
pub(crate) fn opened(done: &str, unknown: &[String]) -> String {
    let mut said = done.to_owned();
    if !unknown.is_empty() {
        said.push(' ');
        said.push_str(&words::F_UNKNOWN.replace("{keys}", &unknown.join(", ")));
    }
    said
}

/// Why the browser did not give a file, in words.
pub(crate) fn not_given(fault: FileFault) -> String {
    match fault {
        FileFault::TooBig => words::F_TOO_BIG.to_owned(),
        FileFault::Unreadable => words::F_UNREADABLE.to_owned(),
    }
}
