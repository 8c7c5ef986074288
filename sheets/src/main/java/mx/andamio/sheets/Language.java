package mx.andamio.sheets;

/** Languages of the texts of this library. Headings of files are Spanish in both: that is what offices keep. */
public enum Language {
    ES,
    EN;

    Messages messages() {
        return this == ES ? Messages.ES : Messages.EN;
    }
}
