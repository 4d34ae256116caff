"""Easy Read siblings: their own writing, one idea and one picture at a time."""

from .format import EasyRead, EasySection, Row, T

ALT_EQUALS = T(
    "An older woman and a public worker sit at the same table.",
    "Menyw hŷn a gweithiwr cyhoeddus yn eistedd wrth yr un bwrdd.",
)
ALT_BEFORE = T(
    "A woman sits at a table with a sad face. There is a clock behind her.",
    "Menyw drist ei golwg yn eistedd wrth fwrdd. Mae cloc y tu ôl iddi.",
)
ALT_LEAD = T(
    "A woman at a table talks and holds up her hand. A paper lies in front of her.",
    "Menyw wrth fwrdd yn siarad ac yn codi ei llaw. Mae papur o’i blaen.",
)
ALT_CHECK = T(
    "A list with ticks on it, under a magnifying glass.",
    "Rhestr â thiciau arni, o dan chwyddwydr.",
)
ALT_SHARE = T(
    "Two people carry a round table together.",
    "Dau berson yn cario bwrdd crwn gyda’i gilydd.",
)
ALT_LEARN = T(
    "A boy has knocked over a mug of tea. The man beside him is kind about it.",
    "Mae bachgen wedi taro mwg o de drosodd. Mae’r dyn wrth ei ochr yn garedig am y peth.",
)
ALT_ASK = T(
    "An adviser with a badge sits at a table beside a telephone.",
    "Cynghorydd datblygu â bathodyn yn eistedd wrth fwrdd yn ymyl ffôn.",
)

ASK_SECTION = EasySection(
    T("Do you want to talk?", "Ydych chi eisiau siarad?"),
    (
        Row(
            "er-ask",
            ALT_ASK,
            (
                T("You can ask an adviser.", "Gallwch chi ofyn i gynghorydd datblygu."),
                T("You can use Welsh or English.", "Gallwch chi ddefnyddio’r Gymraeg neu’r Saesneg."),
            ),
        ),
    ),
)

EASY_NEW_RELATIONSHIP = EasyRead(
    key="easy-the-new-relationship",
    of="the-new-relationship",
    slug=T("easy-read-the-new-relationship", "hawdd-ei-ddeall-y-berthynas-newydd"),
    title=T("Sitting at the same table", "Eistedd wrth yr un bwrdd"),
    lead=T(
        "You can read this alone or with somebody. Hard words are in the word list at the end.",
        "Gallwch chi ddarllen hwn ar eich pen eich hun neu gyda rhywun. Mae’r geiriau anodd yn y rhestr "
        "eiriau ar y diwedd.",
    ),
    sections=(
        EasySection(
            T("What is new?", "Beth sy’n newydd?"),
            (
                Row(
                    "er-before",
                    ALT_BEFORE,
                    (
                        T(
                            "Before, people waited for services to fix things.",
                            "O’r blaen, roedd pobl yn aros i wasanaethau ddatrys pethau.",
                        ),
                        T("They did not have much say.", "Doedd ganddyn nhw ddim llawer o lais."),
                    ),
                ),
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T(
                            "Now we want to sit at the same table.",
                            "Nawr rydyn ni eisiau eistedd wrth yr un bwrdd.",
                        ),
                        T("We want to be equal.", "Rydyn ni eisiau bod yn gydradd."),
                    ),
                ),
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T("This is not about saving money.", "Nid arbed arian yw pwrpas hyn."),
                        T(
                            "You do not have to do the work of a service.",
                            "Does dim rhaid i chi wneud gwaith gwasanaeth.",
                        ),
                        T("It is about sharing power.", "Mae’n fater o rannu pŵer."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What should public services do?", "Beth ddylai gwasanaethau cyhoeddus ei wneud?"),
            (
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T(
                            "Services should sit down with you.",
                            "Dylai gwasanaethau eistedd i lawr gyda chi.",
                        ),
                        T(
                            "They should listen, and plan with you.",
                            "Dylen nhw wrando, a chynllunio gyda chi.",
                        ),
                    ),
                ),
                Row(
                    "er-ask",
                    ALT_ASK,
                    (
                        T("They should help early.", "Dylen nhw helpu’n gynnar."),
                        T("Then a small problem stays small.", "Wedyn mae problem fach yn aros yn fach."),
                    ),
                ),
                Row(
                    "er-lead",
                    ALT_LEAD,
                    (
                        T("They should try new ways.", "Dylen nhw roi cynnig ar ffyrdd newydd."),
                        T(
                            "Sometimes people in the community should lead.",
                            "Weithiau dylai pobl yn y gymuned arwain.",
                        ),
                    ),
                ),
                Row(
                    "er-check",
                    ALT_CHECK,
                    (
                        T(
                            "They should let people check new plans.",
                            "Dylen nhw adael i bobl wirio cynlluniau newydd.",
                        ),
                        T("This is called scrutiny.", "Enw hyn yw craffu."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What can you do?", "Beth allwch chi ei wneud?"),
            (
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T("You can help your community.", "Gallwch chi helpu eich cymuned."),
                        T("You can share the work.", "Gallwch chi rannu’r gwaith."),
                    ),
                ),
                Row(
                    "er-lead",
                    ALT_LEAD,
                    (
                        T(
                            "You know a lot about your own life.",
                            "Rydych chi’n gwybod llawer am eich bywyd eich hun.",
                        ),
                        T(
                            "You can use what you know to help.",
                            "Gallwch chi ddefnyddio’r hyn rydych chi’n ei wybod i helpu.",
                        ),
                    ),
                ),
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T(
                            "You can think about what is best for everyone.",
                            "Gallwch chi feddwl am yr hyn sydd orau i bawb.",
                        ),
                    ),
                ),
                Row(
                    "er-learn",
                    ALT_LEARN,
                    (
                        T("Things can go wrong.", "Gall pethau fynd o chwith."),
                        T("That is OK. We are all learning.", "Mae hynny’n iawn. Rydyn ni i gyd yn dysgu."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What does the law say?", "Beth mae’r gyfraith yn ei ddweud?"),
            (
                Row(
                    "er-check",
                    ALT_CHECK,
                    (
                        T("There is a law about care in Wales.", "Mae cyfraith am ofal yng Nghymru."),
                        T("It says your voice must count.", "Mae’n dweud bod rhaid i’ch llais chi gyfrif."),
                        T(
                            "It says councils must help people to run care together.",
                            "Mae’n dweud bod rhaid i gynghorau helpu pobl i redeg gofal gyda’i gilydd.",
                        ),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Public services", "Gwasanaethau cyhoeddus"),
            T(
                "Help that everybody pays for. For example: the council, hospitals and social care.",
                "Help y mae pawb yn talu amdano. Er enghraifft: y cyngor, ysbytai a gofal cymdeithasol.",
            ),
        ),
        (
            T("Community", "Cymuned"),
            T(
                "The people who live near you, or who share something with you.",
                "Y bobl sy’n byw yn eich ymyl, neu sy’n rhannu rhywbeth â chi.",
            ),
        ),
        (
            T("Power", "Pŵer"),
            T("Being able to decide what will happen.", "Gallu penderfynu beth fydd yn digwydd."),
        ),
        (
            T("Scrutiny", "Craffu"),
            T(
                "Looking at a plan with care. You can ask questions. You can say what is wrong.",
                "Edrych ar gynllun yn ofalus. Gallwch chi ofyn cwestiynau. Gallwch chi ddweud beth sydd "
                "o’i le.",
            ),
        ),
        (
            T("Adviser", "Cynghorydd datblygu"),
            T(
                "A person who knows about this work and can help you.",
                "Person sy’n gwybod am y gwaith hwn ac sy’n gallu eich helpu.",
            ),
        ),
    ),
)

EASY_MR_WILLIAMS = EasyRead(
    key="easy-mr-williams",
    of="mr-williams",
    slug=T("easy-read-mr-williams", "hawdd-ei-ddeall-mr-williams"),
    title=T("Mr Williams and the litter", "Mr Williams a’r sbwriel"),
    lead=T(
        "The story of Mr Williams in short words and pictures. You can read it alone or with somebody.",
        "Stori Mr Williams mewn geiriau byr a lluniau. Gallwch chi ei darllen ar eich pen eich hun neu "
        "gyda rhywun.",
    ),
    sections=(
        EasySection(
            T("What was wrong?", "Beth oedd o’i le?"),
            (
                Row(
                    "er-before",
                    ALT_BEFORE,
                    (
                        T("There was litter in Mr Williams’s street.", "Roedd sbwriel yn stryd Mr Williams."),
                        T("He rang the council.", "Ffoniodd y cyngor."),
                        T("The council cleared it.", "Cliriodd y cyngor y sbwriel."),
                        T("But the litter came back.", "Ond daeth y sbwriel yn ôl."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What changed?", "Beth newidiodd?"),
            (
                Row(
                    "er-lead",
                    ALT_LEAD,
                    (
                        T(
                            "A new worker at the council asked a question.",
                            "Gofynnodd gweithiwr newydd yn y cyngor gwestiwn.",
                        ),
                        T(
                            "Would Mr Williams bring his neighbours together?",
                            "A fyddai Mr Williams yn dod â’i gymdogion at ei gilydd?",
                        ),
                        T("They could ask for money for the street.", "Gallen nhw ofyn am arian i’r stryd."),
                    ),
                ),
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T(
                            "The neighbours did not know each other.",
                            "Doedd y cymdogion ddim yn adnabod ei gilydd.",
                        ),
                        T(
                            "They talked. They got to know each other.",
                            "Buon nhw’n siarad. Daethon nhw i adnabod ei gilydd.",
                        ),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What happened in the end?", "Beth ddigwyddodd yn y diwedd?"),
            (
                Row(
                    "er-share",
                    ALT_SHARE,
                    (
                        T(
                            "The neighbours asked people to pick up litter.",
                            "Gofynnodd y cymdogion i bobl godi sbwriel.",
                        ),
                        T("They helped each other to ask.", "Roedden nhw’n helpu ei gilydd i ofyn."),
                        T(
                            "After a time, people stopped dropping litter.",
                            "Ar ôl tipyn, stopiodd pobl ollwng sbwriel.",
                        ),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("Litter", "Sbwriel"),
            T("Rubbish that people drop on the ground.", "Pethau y mae pobl yn eu taflu ar y llawr."),
        ),
        (
            T("Neighbours", "Cymdogion"),
            T("People who live near you.", "Pobl sy’n byw yn eich ymyl."),
        ),
    ),
)

EASY_MRS_JONES = EasyRead(
    key="easy-mrs-jones",
    of="mrs-jones",
    slug=T("easy-read-mrs-jones", "hawdd-ei-ddeall-mrs-jones"),
    title=T("Mrs Jones and her friend", "Mrs Jones a’i ffrind"),
    lead=T(
        "The story of Mrs Jones in short words and pictures. You can read it alone or with somebody.",
        "Stori Mrs Jones mewn geiriau byr a lluniau. Gallwch chi ei darllen ar eich pen eich hun neu gyda "
        "rhywun.",
    ),
    sections=(
        EasySection(
            T("What was wrong?", "Beth oedd o’i le?"),
            (
                Row(
                    "er-before",
                    ALT_BEFORE,
                    (
                        T("Mrs Jones had cancer.", "Roedd canser ar Mrs Jones."),
                        T("The hospital was far away.", "Roedd yr ysbyty’n bell i ffwrdd."),
                        T("She had no family to help her.", "Doedd ganddi ddim teulu i’w helpu."),
                    ),
                ),
                Row(
                    "er-before",
                    ALT_BEFORE,
                    (
                        T("She could go in a hospital car.", "Gallai hi fynd mewn car ysbyty."),
                        T(
                            "But she would have to leave very early.",
                            "Ond byddai rhaid iddi adael yn gynnar iawn.",
                        ),
                        T(
                            "She would sit with people she did not know.",
                            "Byddai hi’n eistedd gyda phobl nad oedd hi’n eu hadnabod.",
                        ),
                    ),
                ),
            ),
        ),
        EasySection(
            T("What did she do?", "Beth wnaeth hi?"),
            (
                Row(
                    "er-lead",
                    ALT_LEAD,
                    (
                        T("Mrs Jones asked a friend.", "Gofynnodd Mrs Jones i ffrind."),
                        T("They chose when to go.", "Dewison nhw pryd i fynd."),
                        T("They did some shopping too.", "Aethon nhw i siopa hefyd."),
                    ),
                ),
                Row(
                    "er-equals",
                    ALT_EQUALS,
                    (
                        T("The friend stayed all the time.", "Arhosodd y ffrind drwy’r amser."),
                        T("Mrs Jones was less afraid.", "Roedd llai o ofn ar Mrs Jones."),
                    ),
                ),
            ),
        ),
        EasySection(
            T("Who paid?", "Pwy dalodd?"),
            (
                Row(
                    "er-check",
                    ALT_CHECK,
                    (
                        T("The NHS paid for the petrol.", "Talodd y GIG am y petrol."),
                        T(
                            "It cost much less than a hospital car.",
                            "Roedd yn costio llawer llai na char ysbyty.",
                        ),
                    ),
                ),
            ),
        ),
        ASK_SECTION,
    ),
    words=(
        (
            T("NHS", "GIG"),
            T(
                "The National Health Service. It runs our hospitals.",
                "Y Gwasanaeth Iechyd Gwladol. Mae’n rhedeg ein hysbytai.",
            ),
        ),
    ),
)

EASY_READS = (EASY_NEW_RELATIONSHIP, EASY_MR_WILLIAMS, EASY_MRS_JONES)
