package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Passwords;
import mx.andamio.identity.Throttle;
import mx.andamio.identity.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How people and programs sign in, and what every answer carries. Single sign-on and passkeys come in here. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "identity.spring_session", maxInactiveIntervalInSeconds = 8 * 3600)
class SecurityConfiguration implements WebMvcConfigurer {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final AccessRules rules;

    SecurityConfiguration(AccessRules rules) {
        this.rules = rules;
    }

    @Bean
    static PasswordEncoder passwords() {
        return Passwords.argon2id();
    }

    @Bean
    static CookieSerializer sessionCookies() {
        return new SessionCookies();
    }

    @Bean
    static UserDetailsService users(Accounts accounts) {
        return name -> accounts.byUserName(name).orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, Tokens tokens, Throttle throttle, ApiProblems problems)
            throws Exception {
        var gate = new SignInGate(throttle);
        RequestMatcher api = request -> path(request).startsWith("/api/");
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(BearerTokens::carriesToken)
                        // Whoever has a one-use link may use it: no cookie is looked at, and none is needed.
                        .ignoringRequestMatchers(request ->
                                path(request).startsWith("/r/") || path(request).startsWith("/i/")))
                .formLogin(form -> form.loginPage("/entrar")
                        .loginProcessingUrl("/entrar")
                        .usernameParameter("user")
                        .passwordParameter("password")
                        .defaultSuccessUrl("/", false)
                        .failureHandler(gate))
                .requestCache(cache -> cache.requestCache(pagesOnly(api)))
                .logout(out -> out.logoutUrl("/salir").logoutSuccessUrl("/entrar?salio"))
                .addFilterBefore(new BearerTokens(tokens), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(gate, UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(faults -> faults.defaultAuthenticationEntryPointFor(problems::signIn, api)
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/entrar"), request -> true)
                        .defaultAccessDeniedHandlerFor(problems::denied, api)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, fault) -> response.sendError(HttpStatus.FORBIDDEN.value()),
                                request -> true))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        // Only what came by HTTPS is answered so; names below ours may belong to others.
                        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Where somebody was going is kept in a session until they have signed in. Programs sign in otherwise and get none. */
    private static RequestCache pagesOnly(RequestMatcher api) {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !api.matches(request));
        return cache;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(rules).excludePathPatterns("/assets/**");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandArguments());
        resolvers.add(new Askers());
    }
}
