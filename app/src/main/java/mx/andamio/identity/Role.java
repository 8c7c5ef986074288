package mx.andamio.identity;

/** What an account is for. One account has one role; a person with two duties has two accounts until posts carry permissions. */
public enum Role {
    ADMIN,
    SECRETARIAT,
    DIRECTOR_GENERAL,
    NORMATIVE,
    HEAD,
    JSPM,
    LIAISON,
    DESK,
    SUPERVISOR,
    AUDITOR,
    COMMUNICATION,
    UNION,
    CITIZEN
}
