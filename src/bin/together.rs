//! The program of working together. Loaded after the reader.

use zeroizing_alloc::ZeroAlloc;

/// Memory is wiped when it is freed, as in the writer: a hand-over and a plan for a day are about a child.
#[global_allocator]
static MEMORY: ZeroAlloc<std::alloc::System> = ZeroAlloc(std::alloc::System);

fn main() {
    rond_de_melding::together::start();
}
