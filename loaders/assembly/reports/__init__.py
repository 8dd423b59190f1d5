"""Reports: reference, title, owner and presenter, one fact for each report of an item."""

from __future__ import annotations

from loaders.assembly.reports.authors import author_of_record, called, in_brackets, written
from loaders.assembly.reports.bringing import brought, named_paper
from loaders.assembly.reports.by_title import by_title
from loaders.assembly.reports.draft import Draft, reference
from loaders.assembly.reports.labels import by_labels, for_another, numbered
from loaders.assembly.reports.owners import behind_title, owner, owners_at, titled_after
from loaders.assembly.reports.presenters import considered, presenter
from loaders.grammar import grammar
from loaders.reading import Paragraph, Reading
from ontology.record import Report


def assemble(reading: Reading) -> None:
    """Report facts of each item."""
    if reading.segmentation.form == "report":
        _paper(reading)
        return
    if reading.segmentation.form == "roster":
        return
    for meeting in reading.meetings:
        for item in meeting.items:
            if len(item.acts) == 1 and grammar().rule("report_labels.not_given").match(
                item.acts[0].text
            ):
                # "There was no report from this Panel": the title promised one
                continue
            draft = Draft()
            titles = reading.split(item.section.title) if item.section.title else []
            if reading.segmentation.page and not item.title:
                # what a plan lists is no report to a meeting of its own
                continue
            if reading.segmentation.page == "tracker":
                titles += meeting.head
            if tail := item.section.fields.get("report"):
                behind_title(reading, tail, draft)
            # "Annual Report of the Panel" is a title; the minutes may say who brought it
            names = [p for p in titles if grammar().rule("reports.of_a_body").match(p.text)]
            for paragraph in [*titles, *item.preamble, *item.acts]:
                reference(paragraph, draft)
                if paragraph not in names:
                    owner(reading, paragraph, draft)
                presenter(reading, item, paragraph, draft)
            for paragraph in names if not draft.by else ():
                owner(reading, paragraph, draft)
            told = [*item.preamble, *item.acts]
            further = (
                [] if reading.segmentation.page else numbered(reading, [*titles, *told], draft)
            )
            by_labels(reading, [*titles, *told], draft)
            if not draft.by:
                for_another(reading, told, draft)
            if not draft.by:
                written(reading, told, draft)
            if not draft.by:
                titled_after(reading, titles, draft)
            if not (draft.ref or draft.by or reading.segmentation.page):
                author_of_record(reading, item, draft)
            if not (draft.ref or draft.by or reading.segmentation.page):
                in_brackets(reading, told, draft)
            if not draft.title and not reading.segmentation.page:
                called(reading, told, draft)
            if not draft.presented:
                named_paper(reading, told, draft)
            if not (draft.ref or draft.by or draft.title or draft.presented):
                for paragraph in item.acts:
                    considered(paragraph, draft)
            if not draft.presented:
                brought(reading, item, told, draft)
            if not reading.segmentation.page:
                by_title(reading, item, titles, told, draft)
            known = draft.ref or draft.by or draft.title or draft.presented or draft.considered
            if not known or not draft.spans:
                continue
            tracked = reading.segmentation.page == "tracker"
            if not draft.title and (tracked or not (draft.ref or draft.by)):
                draft.title = item.title
            if not (draft.ref or draft.title or draft.by or draft.presented):
                # "considered a report" under no title: nothing that would tell it from others
                continue
            for one in (draft, *further):
                reading.add(
                    Report(
                        item=item.id,
                        evidence=tuple(sorted(set(one.spans)))[:3],
                        ref=one.ref,
                        title=one.title,
                        by=tuple(dict.fromkeys(one.by)),
                        presented_by=tuple(dict.fromkeys(one.presented)),
                        meeting=meeting.id,
                        rule="reports.item",
                    )
                )


def _paper(reading: Reading) -> None:
    """The report that the document itself is."""
    for meeting in reading.meetings:
        for item in meeting.items:
            span = item.section.fields.get("report of")
            if span is None:
                continue
            names: list[str] = []
            for paragraph in reading.split(span):
                g, text = grammar(), paragraph.text
                label = g.rule("reports.paper_by").match(text)
                if label is None and (label := g.rule("reports.paper_led").match(text)):
                    # "the Clerk to the Panel" is no post here: to whom the report goes
                    paragraph = Paragraph(paragraph.passage.cut(0, label.end("by")))
                if label:
                    names, _ = owners_at(reading, paragraph, label.start("by"))
            spans = [s for s in (item.section.title, span) if s is not None]
            draft = Draft()
            for paragraph in item.preamble[:4]:
                reference(paragraph, draft)
            reading.add(
                Report(
                    item=item.id,
                    evidence=tuple(sorted(spans)),
                    ref=draft.ref,
                    title=item.title,
                    by=tuple(names),
                    meeting=meeting.id,
                    rule="reports.paper",
                )  # fmt: skip
            )
