"""The news as an Atom feed, one for each language, each naming the other."""

from datetime import datetime, time
from uuid import uuid5

from django.utils import timezone
from django.utils.html import escape

from core.feeds import BilingualAtom
from core.linked_data import absolute
from core.text import Language, other_language
from news.models import ArticlePage, NewsIndexPage


def of_articles(
    front: NewsIndexPage, articles: list[ArticlePage], *, language: Language, addresses: dict[Language, str]
) -> str:
    own, other = absolute(addresses[language]), other_language(language)
    feed = BilingualAtom(
        title=f"{front.title} – Canol",
        link=absolute(front.get_url() or ""),
        description=front.summary,
        subtitle=front.summary,
        language=language,
        feed_url=own,
        feed_guid=own,
        twin=absolute(addresses[other]),
        twin_language=other,
    )
    for article in articles:
        written = timezone.make_aware(datetime.combine(article.first_published, time.min))
        feed.add_item(
            title=article.title,
            link=absolute(article.get_url() or ""),
            description=escape(article.summary),
            author_name=", ".join(author.name for author in article.authors),
            pubdate=written,
            updateddate=max(written, article.last_published_at or written),
            unique_id=f"urn:uuid:{uuid5(article.translation_key, language)}",
        )
    return feed.writeString("utf-8")
