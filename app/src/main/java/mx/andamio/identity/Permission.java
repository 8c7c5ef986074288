package mx.andamio.identity;

import java.util.EnumSet;
import java.util.Set;

/** What can be done, and by which roles. Territory will narrow these, never widen them. */
public enum Permission {
    /** Open to anybody, signed in or not. */
    OPEN(EnumSet.allOf(Role.class)),
    /** For anybody who is signed in. */
    SIGNED_IN(EnumSet.allOf(Role.class)),
    /** What was promised, and its state. */
    READ_PROMISES(EnumSet.allOf(Role.class)),
    /** Directory, meetings and library. */
    READ(EnumSet.complementOf(EnumSet.of(Role.CITIZEN))),
    /** Hand in papers, decide on what was read in them, enter them in the register. */
    ACCEPT_PAPERS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DESK, Role.COMMUNICATION)),
    /** Say what became of what was promised. */
    FOLLOW_UP(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DESK)),
    /** Take what was promised, draft, admit and sign commitments, bring in those of a spreadsheet. */
    COMMIT(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DESK)),
    /** Give one instruction to many posts, and keep the sets to which they go. */
    INSTRUCT(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DIRECTOR_GENERAL, Role.DESK)),
    /** Say how commitments go; services narrow it to those of the post for which an account acts. */
    REPORT(EnumSet.of(Role.SECRETARIAT, Role.NORMATIVE, Role.HEAD, Role.JSPM, Role.LIAISON, Role.DESK)),
    /** Look at the evidence of commitments; services narrow it to those that the post of an account verifies. */
    VERIFY(EnumSet.of(Role.SECRETARIAT, Role.NORMATIVE, Role.DESK, Role.SUPERVISOR)),
    /** Change many commitments at once; each change needs what a change of one needs. */
    CHANGE_MANY(
            EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.NORMATIVE, Role.HEAD, Role.JSPM, Role.LIAISON, Role.DESK)),
    /** Judge commitments, for a post that does not answer for them. */
    ASSESS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DIRECTOR_GENERAL, Role.NORMATIVE, Role.DESK)),
    /** Ask offices how their commitments go, and take it back. */
    ASK(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DIRECTOR_GENERAL, Role.NORMATIVE, Role.DESK)),
    /** Make links with which whoever has one reports without an account; say when silence is passed on. */
    MAKE_LINKS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DESK)),
    /** Say by what organs are evaluated, enter values, close periods. */
    EVALUATE_ORGANS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT)),
    /** Compile the work report and the programme of activities, and write the texts of their chapters. */
    COMPILE_REPORTS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT)),
    /** Hand in files of operational data. */
    DELIVER(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.NORMATIVE, Role.DESK)),
    /** Sign the figures of a month off, and take that back; services narrow it to what the post of an account signs. */
    SIGN_OFF(EnumSet.of(Role.SECRETARIAT, Role.DIRECTOR_GENERAL, Role.NORMATIVE, Role.HEAD)),
    /** Spread targets over organs and months, adjust them, plan anew. */
    PLAN_TARGETS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.NORMATIVE, Role.DESK)),
    /** Put a plan of targets in force. */
    APPROVE_TARGETS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DIRECTOR_GENERAL)),
    /** Say who holds a post, from when to when. */
    APPOINT(EnumSet.of(Role.ADMIN, Role.SECRETARIAT)),
    /** Put sessions to come in the calendar. */
    CALL_SESSIONS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.DESK)),
    /** See how the press room stands, keep silence, take papers out of it or make exceptions. */
    PRESS(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.COMMUNICATION)),
    /** Open the press room to strangers, close it, end a silence before its day. */
    OPEN_PRESS(EnumSet.of(Role.ADMIN)),
    /** The log of every change. */
    READ_REGISTER(EnumSet.of(Role.ADMIN, Role.SECRETARIAT, Role.AUDITOR)),
    /** Load a version of the institution's pack. */
    LOAD_PACK(EnumSet.of(Role.ADMIN)),
    MANAGE_ACCOUNTS(EnumSet.of(Role.ADMIN));

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Permission(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public boolean granted(Role role) {
        return roles.contains(role);
    }
}
