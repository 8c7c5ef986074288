package mx.andamio.support;

import mx.andamio.library.Papers;
import mx.andamio.library.Readings;
import mx.andamio.library.reading.PaperReader;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What the installation of the tests has besides that of the product. */
@TestConfiguration(proxyBeanMethods = false)
public class Fixtures {

    /** Readings that tests tell, in front of the real reader. */
    @Bean
    static BeanPostProcessor toldReadings() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof PaperReader reader ? new ToldReader(reader) : bean;
            }
        };
    }

    @Bean
    Desk desk(Papers papers, Readings readings, PaperReader reader) {
        return new Desk(papers, readings, (ToldReader) reader);
    }
}
