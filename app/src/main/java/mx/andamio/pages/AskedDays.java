package mx.andamio.pages;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.springframework.format.AnnotationFormatterFactory;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.Parser;
import org.springframework.format.Printer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Days as addresses and forms ask for them: of the years 1 to 9999, which a database also knows. Others are no days, like a word. */
@Component
class AskedDays implements WebMvcConfigurer, AnnotationFormatterFactory<DateTimeFormat> {

    private static final int LAST_YEAR = 9999;

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldAnnotation(this);
    }

    @Override
    public Set<Class<?>> getFieldTypes() {
        return Set.of(LocalDate.class);
    }

    @Override
    public Printer<?> getPrinter(DateTimeFormat annotation, Class<?> type) {
        return new Day();
    }

    @Override
    public Parser<?> getParser(DateTimeFormat annotation, Class<?> type) {
        return new Day();
    }

    private static final class Day implements Formatter<LocalDate> {

        @Override
        public LocalDate parse(String text, Locale locale) throws ParseException {
            try {
                var day = LocalDate.parse(text);
                if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                    throw new ParseException(text, 0);
                }
                return day;
            } catch (DateTimeParseException e) {
                throw new ParseException(text, e.getErrorIndex());
            }
        }

        @Override
        public String print(LocalDate day, Locale locale) {
            return day.toString();
        }
    }
}
