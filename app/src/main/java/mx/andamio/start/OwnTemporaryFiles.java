package mx.andamio.start;

import java.io.File;
import mx.andamio.storage.StorageEnvironment;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Keeps what the web server writes for a moment, uploads above all, in the data folder. In the system's folder for temporary files a
 * killed application would leave it for ever.
 */
@Component
class OwnTemporaryFiles implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final String folder;

    OwnTemporaryFiles(@Value("${" + StorageEnvironment.TEMPORARY + ":}") String folder) {
        this.folder = folder;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (folder.isEmpty()) {
            return;
        }
        factory.setBaseDirectory(new File(folder));
        // It would make one of its own, elsewhere. Nothing is ever put there: pages and assets come from the
        // application.
        var documents = new File(folder, "documents");
        if (!documents.mkdir()) {
            throw new IllegalStateException("cannot make " + documents);
        }
        factory.setDocumentRoot(documents);
    }
}
