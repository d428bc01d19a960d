// For browsers without modules: the reading version works, and says that it is all there is.
document.getElementById("no-app").hidden = false;
