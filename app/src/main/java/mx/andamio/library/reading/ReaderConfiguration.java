package mx.andamio.library.reading;

import java.util.Comparator;
import java.util.stream.Stream;
import mx.andamio.directory.FaultyPack;
import mx.andamio.directory.PackFiles;
import mx.andamio.library.NamedPeople;
import mx.andamio.pack.PackLoading.Loaded;
import mx.andamio.pack.PackLoading.Refused;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reader;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.json.ReadingJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader, over the institution's pack. */
@Configuration(proxyBeanMethods = false)
class ReaderConfiguration {

    @Bean
    Reader reader(PackFiles pack) {
        return switch (pack.atStart()) {
            case Loaded loaded -> Reader.over(loaded.pack());
            case Refused refused -> throw new FaultyPack(pack.folder().toString(), refused.faults());
        };
    }

    @Bean
    PaperReader paperReader(Reader reader) {
        return new Over(reader, Reader.RULES);
    }

    @Bean
    NamedPeople namedPeople(Reader reader) {
        return text -> {
            var reading = reader.read(new PaperText("", text));
            return Stream.concat(reading.attendees().stream(), reading.mentioned().stream())
                    .sorted(Comparator.comparingInt(one -> one.span().start()))
                    .map(Person::name)
                    .distinct()
                    .toList();
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
