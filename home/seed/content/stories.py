"""The stories, retold in our own words."""

from datetime import date

from .format import Index, Story, T

STORIES_INDEX = Index(
    key="stories",
    slug=T("stories", "straeon"),
    title=T("Stories", "Straeon"),
    summary=T(
        "Short stories about people and public services who began to work as equals.",
        "Straeon byr am bobl a gwasanaethau cyhoeddus a ddechreuodd gydweithio’n gydradd.",
    ),
    lead=T(
        "Each story is about one small change and what came of it. They are true to life, and we tell "
        "them in our own words.",
        "Mae pob stori’n sôn am un newid bach a’r hyn a ddaeth ohono. Maen nhw’n driw i fywyd, ac wedi’u "
        "hadrodd yn ein geiriau ni.",
    ),
)

MR_WILLIAMS = Story(
    key="mr-williams",
    slug=T("mr-williams", "mr-williams"),
    title=T(
        "Mr Williams and the litter that kept coming back",
        "Mr Williams a’r sbwriel oedd yn dod yn ôl o hyd",
    ),
    summary=T(
        "The council cleared his street again and again. Then a new council worker asked a different "
        "question, "
        "and a row of strangers turned into neighbours.",
        "Roedd y cyngor yn clirio ei stryd dro ar ôl tro. Yna gofynnodd gweithiwr newydd o’r cyngor "
        "gwestiwn gwahanol, "
        "a throdd rhes o ddieithriaid yn gymdogion.",
    ),
    lead=T(
        "Mr Williams was fed up with the litter in his street. So he did what most of us would do. "
        "He rang the council and waited.",
        "Roedd Mr Williams wedi cael llond bol ar y sbwriel yn ei stryd. Felly gwnaeth yr hyn y byddai’r "
        "rhan fwyaf "
        "ohonom yn ei wneud. Ffoniodd y cyngor ac aros.",
    ),
    picture="mr-williams",
    picture_alt=T(
        "Mr Williams, in a flat cap and with a litter picker, talks with five neighbours on the pavement "
        "of a terraced street.",
        "Mr Williams, mewn cap fflat a chanddo declyn codi sbwriel, yn siarad â phum cymydog ar balmant "
        "stryd o dai teras.",
    ),
    then_title=T("What used to happen", "Beth oedd yn arfer digwydd"),
    then_steps=(
        T("Mr Williams rang the council.", "Ffoniodd Mr Williams y cyngor."),
        T("The council came and cleared the street.", "Daeth y cyngor i glirio’r stryd."),
        T("The litter came back.", "Daeth y sbwriel yn ôl."),
    ),
    then_again=T(
        "And so it went on, again and again. Nobody was happy: not Mr Williams, and not the council.",
        "Ac felly yr aeth pethau ymlaen, dro ar ôl tro. Nid oedd neb yn hapus: nid Mr Williams, na’r "
        "cyngor chwaith.",
    ),
    now_title=T("What happened instead", "Beth ddigwyddodd yn lle hynny"),
    now_steps=(
        T(
            "A new council worker asked a different question. Would he bring his neighbours together and "
            "apply for a community grant?",
            "Gofynnodd gweithiwr newydd o’r cyngor gwestiwn gwahanol. A fyddai’n dod â’i gymdogion at ei "
            "gilydd i wneud cais am grant cymunedol?",
        ),
        T(
            "The neighbours had not known each other. Talking about the grant made them a community.",
            "Nid oedd y cymdogion yn adnabod ei gilydd cynt. Wrth siarad am y grant, daethon nhw’n gymuned.",
        ),
        T(
            "Now they felt able to ask people to pick litter up. They knew that the others would back them.",
            "Bellach roedden nhw’n teimlo y gallen nhw ofyn i bobl godi sbwriel. Roedden nhw’n gwybod y "
            "byddai’r lleill yn gefn iddyn nhw.",
        ),
        T(
            "In time, people stopped dropping it.",
            "Ymhen amser, rhoddodd pobl y gorau i’w ollwng.",
        ),
    ),
    voice=T(
        "Once the whole community had the idea, it became a rule that everybody kept.",
        "Unwaith yr oedd y gymuned gyfan wedi cydio yn y syniad, daeth yn rheol yr oedd pawb yn ei chadw.",
    ),
    voice_who=T("What Mr Williams said, in our words", "Yr hyn a ddywedodd Mr Williams, yn ein geiriau ni"),
    changes=(
        (
            T("For Mr Williams", "I Mr Williams"),
            T(
                "He stopped waiting, and got to know his street.",
                "Rhoddodd y gorau i aros, a daeth i adnabod ei stryd.",
            ),
        ),
        (
            T("For the neighbours", "I’r cymdogion"),
            T(
                "A row of houses became a community whose people could ask things of each other.",
                "Daeth rhes o dai yn gymuned lle gallai pobl ofyn pethau i’w gilydd.",
            ),
        ),
        (
            T("For the council", "I’r cyngor"),
            T(
                "One good question took the place of the same job, done over and over.",
                "Daeth un cwestiwn da yn lle’r un gwaith drosodd a throsodd.",
            ),
        ),
    ),
    cost=T("A community grant, and the time to talk.", "Grant cymunedol, a’r amser i siarad."),
    felt=T(
        "Before, nobody was happy. Afterwards, people felt sure that others would stand by them.",
        "Cyn hynny, nid oedd neb yn hapus. Wedyn, roedd pobl yn sicr y byddai eraill yn sefyll gyda nhw.",
    ),
    closing_question=T(
        "Is there a street like this near you? Whose door would you knock on first?",
        "Oes stryd fel hon yn eich ardal chi? Ar ddrws pwy y byddech chi’n curo gyntaf?",
    ),
    commitments=("services-2", "people-1", "people-3", "people-5"),
    level="organisational",
    source=T(
        "After the 2014 leaflet “Being at the centre: the new relationship with public services”. Retold "
        "by us, November 2026.",
        "Yn seiliedig ar daflen 2014, “Being at the centre: the new relationship with public services”. "
        "Wedi’i hailadrodd gennym ni, Tachwedd 2026.",
    ),
    themes=("neighbours", "a-say"),
    reading_minutes=2,
    first_published=date(2026, 11, 22),
)

MRS_JONES = Story(
    key="mrs-jones",
    slug=T("mrs-jones", "mrs-jones"),
    title=T("Mrs Jones chose her own journey", "Mrs Jones yn dewis ei thaith ei hun"),
    summary=T(
        "The hospital was far away and she had no family to help. She asked a friend, and the day became "
        "her own.",
        "Roedd yr ysbyty ymhell ac nid oedd ganddi deulu i’w helpu. Gofynnodd i ffrind, a hi oedd biau’r "
        "diwrnod wedyn.",
    ),
    lead=T(
        "Mrs Jones lives alone and has no family to help her. She needed special treatment for cancer, "
        "far from home. "
        "How would she get there?",
        "Mae Mrs Jones yn byw ar ei phen ei hun, heb deulu i’w helpu. Roedd arni angen triniaeth "
        "arbenigol at ganser, "
        "ymhell o’i chartref. Sut y byddai hi’n cyrraedd yno?",
    ),
    picture="mrs-jones",
    picture_alt=T(
        "Mrs Jones and a friend drive along a road between hills and flowering gorse, with shopping bags "
        "on the back seat.",
        "Mrs Jones a ffrind yn gyrru ar hyd ffordd rhwng bryniau ac eithin yn eu blodau, a bagiau siopa "
        "ar y sedd gefn.",
    ),
    then_title=T("What patient transport would have meant", "Beth fyddai cludiant cleifion wedi’i olygu"),
    then_steps=(
        T(
            "Leaving home early, and worrying that the transport might not come.",
            "Gadael y tŷ’n gynnar, a phoeni efallai na fyddai’r cludiant yn dod.",
        ),
        T(
            "Sitting with strangers while she was anxious.",
            "Eistedd gyda dieithriaid a hithau’n bryderus.",
        ),
        T("A high cost to the NHS.", "Cost uchel i’r GIG."),
    ),
    then_again=T(
        "A long and worried day, before the treatment had even begun.",
        "Diwrnod hir a phryderus, cyn i’r driniaeth ddechrau hyd yn oed.",
    ),
    now_title=T("What she did instead", "Beth wnaeth hi yn lle hynny"),
    now_steps=(
        T(
            "She had good relationships in her community. So she asked a friend.",
            "Roedd ganddi berthynas dda â phobl yn ei chymuned. Felly gofynnodd i ffrind.",
        ),
        T(
            "The two of them chose when to leave. They fitted in some shopping on the way.",
            "Gyda’i gilydd, dewison nhw pryd i adael. Cawson nhw gyfle i siopa ar y daith.",
        ),
        T(
            "The friend stayed with her throughout. It was less frightening.",
            "Arhosodd y ffrind gyda hi drwy’r cyfan. Roedd yn llai brawychus.",
        ),
        T("The NHS paid for the petrol, and no more.", "Talodd y GIG am y petrol, a dim mwy."),
    ),
    voice=T(
        "What helped most was not a bigger service. It was a friend.",
        "Nid gwasanaeth mwy oedd y cymorth gorau. Ffrind oedd y cymorth gorau.",
    ),
    voice_who=T("What the story shows, in our words", "Yr hyn y mae’r stori’n ei ddangos, yn ein geiriau ni"),
    changes=(
        (
            T("For Mrs Jones", "I Mrs Jones"),
            T(
                "She chose her own times, and was not alone.",
                "Cafodd ddewis ei hamser ei hun, ac nid oedd ar ei phen ei hun.",
            ),
        ),
        (
            T("For her friend", "I’w ffrind"),
            T("A way to help that truly counted.", "Ffordd o helpu oedd yn cyfrif go iawn."),
        ),
        (
            T("For the NHS", "I’r GIG"),
            T(
                "Petrol money, in place of a costly journey.",
                "Arian petrol, yn lle taith gostus.",
            ),
        ),
    ),
    cost=T("Petrol money, and a friend’s day.", "Arian petrol, a diwrnod ffrind."),
    felt=T(
        "Less frightening. There was somebody beside her from start to finish.",
        "Yn llai brawychus. Roedd rhywun wrth ei hochr o’r dechrau i’r diwedd.",
    ),
    closing_question=T(
        "Who would you ask? And who could ask you?",
        "I bwy y byddech chi’n gofyn? A phwy allai ofyn i chi?",
    ),
    commitments=("services-2", "services-3", "people-1", "people-3"),
    level="individual",
    source=T(
        "After the 2014 leaflet “Being at the centre: the new relationship with public services”. Retold "
        "by us, November 2026.",
        "Yn seiliedig ar daflen 2014, “Being at the centre: the new relationship with public services”. "
        "Wedi’i hailadrodd gennym ni, Tachwedd 2026.",
    ),
    themes=("health-and-care", "getting-about"),
    reading_minutes=2,
    first_published=date(2026, 11, 22),
)

STORIES = (MR_WILLIAMS, MRS_JONES)

THEMES = {
    "a-say": T("Having a say", "Dweud eich dweud"),
    "co-operatives": T("Co-operatives", "Cydweithfeydd"),
    "getting-about": T("Getting about", "Mynd o le i le"),
    "health-and-care": T("Health and care", "Iechyd a gofal"),
    "housing": T("Housing", "Tai"),
    "neighbours": T("Neighbours", "Cymdogion"),
    "planning-together": T("Planning together", "Cynllunio gyda’n gilydd"),
}
"""By the key that a story names them by; what stories are about."""
