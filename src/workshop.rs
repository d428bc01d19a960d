//! Starting the program of the werkplaats.

use crate::platform::screen;

/// Mounts its parts into their outlets.
pub fn start() {
    screen::runs("data-workshop");
}
