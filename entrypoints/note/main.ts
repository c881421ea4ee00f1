/**
 * The one page of Bandu that a visited page's tab may lead to, `note.html#<term key>`: it goes on to the term's own page,
 * where the note is written. In a frame it does nothing, so that no page can show the reader's record within its own.
 */
import { notePath, typedIn } from "../../core/lookup/paths.ts";

if (window === window.top) location.replace(notePath(typedIn(location.hash)));
