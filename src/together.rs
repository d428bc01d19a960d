//! Starting the program of working together.

use crate::platform::screen;

/// Mounts its parts into their outlets.
pub fn start() {
    screen::runs("data-together");
}
