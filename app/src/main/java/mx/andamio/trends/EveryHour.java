package mx.andamio.trends;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the day while nobody looks. The first while of an application is for those who open pages. */
@Component
class EveryHour {

    private static final Logger LOG = LoggerFactory.getLogger(EveryHour.class);

    private final Trends trends;

    EveryHour(Trends trends) {
        this.trends = trends;
    }

    /** A day that cannot be kept now is kept an hour later. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void keep() {
        try {
            trends.keepToday();
        } catch (RuntimeException e) {
            LOG.warn("how organs stand was not kept: {}", e.getMessage());
        }
    }
}
