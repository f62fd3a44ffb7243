package org.castlist.export.document;

import org.castlist.pipeline.Observer;
import org.castlist.video.FilmMaker;
import org.castlist.video.FilmOpener;

/**
 * What an export needs that shows the film itself once more.
 *
 * @param opener reads the film of the cast, and refuses another one
 * @param maker writes the new film
 * @param observer hears how far the film is read; it may stop the export by throwing {@link
 *     java.util.concurrent.CancellationException}
 */
public record Studio(FilmOpener opener, FilmMaker maker, Observer observer) {}
