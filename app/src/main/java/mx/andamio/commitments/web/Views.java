package mx.andamio.commitments.web;

import java.util.List;
import mx.andamio.commitments.Promises.Line;

/** What the templates of this module show. */
public interface Views {

    record PromiseList(List<Line> promises, long total, int page, int pageSize) {}
}
