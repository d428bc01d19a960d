//! Empty: the tests are in `main.rs`. Cargo wants a package to have a library or a program.
