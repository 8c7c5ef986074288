package mx.andamio.library.reading;

import mx.andamio.directory.FaultyPack;
import mx.andamio.directory.PackFiles;
import mx.andamio.pack.PackLoading.Loaded;
import mx.andamio.pack.PackLoading.Refused;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reader;
import mx.andamio.reader.json.ReadingJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader, over the institution's pack. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    PaperReader paperReader(PackFiles pack) {
        return switch (pack.atStart()) {
            case Loaded loaded -> new Over(Reader.over(loaded.pack()), Reader.RULES);
            case Refused refused -> throw new FaultyPack(pack.folder().toString(), refused.faults());
        };
    }

    private record Over(Reader reader, String version) implements PaperReader {

        @Override
        public String normalised(String text) {
            return new PaperText("", text).text();
        }

        @Override
        public String read(String fileName, String text) {
            return ReadingJson.line(reader.read(new PaperText(fileName, text)));
        }
    }
}
