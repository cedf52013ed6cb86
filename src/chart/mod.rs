//! Charts drawn as semantic SVG, and their PNG pictures.
