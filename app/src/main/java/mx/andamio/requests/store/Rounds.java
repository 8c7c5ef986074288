package mx.andamio.requests.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is done where nobody asks: the hourly look at a new day, and mail. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Rounds {}
