package mx.andamio.meetings.web;

import mx.andamio.meetings.Acts.Kept;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An act as documents. */
@Component
class ActPapers {

    ResponseEntity<byte[]> pdf(Kept kept) {
        throw new UnsupportedOperationException(String.valueOf(kept));
    }

    ResponseEntity<byte[]> docx(Kept kept) {
        throw new UnsupportedOperationException(String.valueOf(kept));
    }
}
