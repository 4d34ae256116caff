"""What advisers begin with: the steps of three journeys, and replies kept ready, in both languages.

Ours, and general on purpose: they promise nothing, name nobody, and every adviser changes them for the case at hand.
"""

from .format import T

STEPS: dict[str, tuple[T, ...]] = {
    "start": (
        T("Talk about what you want to do, and with whom", "Siarad am yr hyn rydych am ei wneud, a gyda phwy"),
        T("Find out who else is needed at the table", "Gweld pwy arall y mae eu hangen o gwmpas y bwrdd"),
        T("Agree the purpose and who decides what", "Cytuno ar y diben a phwy sy’n penderfynu beth"),
        T("Choose a legal form and write the rules", "Dewis ffurf gyfreithiol ac ysgrifennu’r rheolau"),
        T("Register the co-operative", "Cofrestru’r fenter gydweithredol"),
        T("Hold the first meeting of members", "Cynnal cyfarfod cyntaf yr aelodau"),
    ),
    "partnership": (
        T("Bring together those who would be partners", "Dod â’r rhai a fyddai’n bartneriaid ynghyd"),
        T("Agree what each gives and what each needs", "Cytuno ar yr hyn y mae pawb yn ei roi ac sydd ei angen arnynt"),
        T("Write down how you decide together", "Ysgrifennu sut byddwch yn penderfynu gyda’ch gilydd"),
        T("Try it, and look at it again after three months", "Rhoi cynnig arni, ac edrych arni eto ar ôl tri mis"),
    ),
    "membership": (
        T(
            "Ask the people you support what they would want of it",
            "Gofyn i’r bobl rydych yn eu cefnogi beth fyddent am ei gael ohoni",
        ),
        T("Decide what members may decide", "Penderfynu beth gaiff aelodau benderfynu arno"),
        T("Change the rules of the organisation", "Newid rheolau’r sefydliad"),
        T("Welcome the first members", "Croesawu’r aelodau cyntaf"),
    ),
}  # fmt: skip

REPLIES: tuple[tuple[str, T, T], ...] = (
    (
        "",
        T("We are on it", "Rydym wrthi"),
        T(
            "Thank you for your question. I am looking into it and write to you again when I know more.",
            "Diolch am eich cwestiwn. Rwy’n edrych i mewn iddo a byddaf yn ysgrifennu atoch eto pan fyddaf yn "
            "gwybod mwy.",
        ),
    ),
    (
        "start",
        T("A first conversation", "Sgwrs gyntaf"),
        T(
            "Starting a co-operative begins with a conversation: what is missing where you live, who else feels so, "
            "and what you can each bring. May we arrange an hour for that? Tell me which days suit you, and whether by "
            "telephone, on a screen or in person.",
            "Mae menter gydweithredol yn dechrau gyda sgwrs: beth sydd ar goll lle rydych yn byw, pwy arall sy’n "
            "teimlo felly, a beth gall pob un ohonoch ei gynnig. A gawn ni drefnu awr ar gyfer hynny? Dywedwch pa "
            "ddyddiau sy’n gyfleus, ac ai dros y ffôn, ar sgrin neu wyneb yn wyneb.",
        ),
    ),
    (
        "commitments",
        T("How to report on a pledge", "Sut i adrodd ar addewid"),
        T(
            "Every body that signed can say on this site what became of its pledge, and show evidence. Would you like "
            "me to go through it with you?",
            "Gall pob corff a lofnododd ddweud ar y safle hwn beth ddaeth o’i addewid, a dangos tystiolaeth. A hoffech "
            "i mi fynd drwyddo gyda chi?",
        ),
    ),
)
