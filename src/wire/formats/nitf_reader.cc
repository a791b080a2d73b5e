#include "wire/formats/nitf_reader.h"

#include <algorithm>

#include "text/unicode.h"
#include "wire/formats/copy_fields.h"
#include "wire/formats/xml_line.h"

namespace dateline::wire {
namespace {

constexpr std::size_t max_names = 200;  // of a kind; a body may mark up every word

// As many as are read, of such in each other the inner.
std::vector<XmlNode> some(XmlNode below, std::string_view name) {
  std::vector<XmlNode> out;
  for (const auto each : below.find_all(name))
    if (out.size() < max_names && !each.find(name)) out.push_back(each);
  return out;
}

void add_line(std::vector<std::string>& lines, std::string text) {
  if (!text.empty() && lines.size() < max_names && std::ranges::find(lines, text) == lines.end())
    lines.push_back(std::move(text));
}

void join(std::string& into, const std::string& text, std::string_view between) {
  if (text.empty()) return;
  if (!into.empty()) into += between;
  into += text;
}

void read_docdata(XmlNode head, NitfDocument& into) {
  const auto docdata = head.find("docdata");
  into.status = line_of(docdata, "management-status");
  into.target = line_of(docdata, "management-doc-idref");
  into.target_status = line_of(docdata, "management-idref-status");
  into.id = line_of(head.find("doc-id"), "id-string");
  into.registrar = line_of(head.find("doc-id"), "regsrc");
  into.key = line_of(head.find("du-key"), "key");
  into.generation = line_of(head.find("du-key"), "generation");
  into.version = line_of(head.find("du-key"), "version");
  into.corrects = line_of(head.find("correction"), "id-string");
  into.correction = line_of(head.find("correction"), "info");
  into.issue = line_of(head.find("date.issue"), "norm");
  if (into.issue.empty()) into.issue = line_of(head.find("pubdata"), "date.publication");
  into.release = line_of(head.find("date.release"), "norm");
  into.expire = line_of(head.find("date.expire"), "norm");
  into.page = line_of(head.find("pubdata"), "ex-ref");
  into.urgency = line_of(head.find("urgency"), "ed-urg");
  into.copyright_year = line_of(head.find("doc.copyright"), "year");
  into.copyright_holder = line_of(head.find("doc.copyright"), "holder");
  for (const auto message : some(head, "ed-msg"))
    into.messages.push_back({line_of(message, "msg-type"), line_of(message, "info")});
  into.fixture = line_of(head.find("fixture"), "fix-id");
  into.series = line_of(head.find("series"), "series.name");
  for (const auto scope : head.find_all("doc-scope")) add_line(into.scopes, line_of(scope, "scope"));
  for (const auto revision : head.find_all("revision-history"))
    add_line(into.revisions, line_of(revision, "comment"));
  for (const auto source : head.find_all("from-src")) add_line(into.sources, line_of(source, "src-name"));
}

void read_rights(XmlNode rights, NitfDocument& into) {
  if (!rights) return;
  into.rights = {line_of(rights, "owner"),      line_of(rights, "agent"), line_of(rights, "startdate"),
                 line_of(rights, "enddate"),    line_of(rights, "type"),  line_of(rights, "geography"),
                 line_of(rights, "limitations")};
}

// <keyword key="tides"/>, or the word inside it.
void read_keywords(XmlNode head, NitfDocument& into) {
  for (const auto keyword : some(head, "keyword")) {
    add_line(into.keywords, line_of(keyword, "key"));
    add_line(into.keywords, line_of(keyword));
  }
}

void read_subjects(XmlNode head, NitfDocument& into) {
  into.kind = line_of(head.find("tobject"), "tobject.type");
  for (const auto property : head.find_all("tobject.property"))
    add_line(into.properties, line_of(property, "tobject.property.type"));
  for (const auto subject : some(head, "tobject.subject"))
    into.subjects.push_back(
        {line_of(subject, "tobject.subject.ipr"), line_of(subject, "tobject.subject.refnum"),
         line_of(subject, "tobject.subject.code"), line_of(subject, "tobject.subject.type"),
         line_of(subject, "tobject.subject.matter"), line_of(subject, "tobject.subject.detail")});
}

NitfName name_of(XmlNode node) {
  NitfName out{.name = line_of(node), .code = line_of(node, "value"), .scheme = line_of(node, "idsrc")};
  if (const auto code = node.find("alt-code"); code && out.code.empty()) {
    out.code = line_of(code, "value");
    out.scheme = line_of(code, "idsrc");
  }
  return out;
}

void add_name(std::vector<NitfName>& names, NitfName name) {
  if (name.name.empty() || names.size() >= max_names) return;
  if (std::ranges::find(names, name.name, &NitfName::name) == names.end()) names.push_back(std::move(name));
}

NitfPlace place_of(XmlNode location) {
  return {.city = line_of(location.find("city")),
          .part = line_of(location.find("sublocation")),
          .region = line_of(location.find("state")),
          .country = line_of(location.find("country")),
          .country_code = line_of(location.find("country"), "iso-cc"),
          .text = line_of(location)};
}

void read_names(XmlNode below, NitfDocument& into) {
  if (!below) return;
  for (const auto person : some(below, "person")) add_name(into.people, name_of(person));
  for (const auto org : some(below, "org")) add_name(into.organisations, name_of(org));
}

void read_places(XmlNode nitf, NitfDocument& into) {
  for (const auto event : some(nitf, "evloc"))
    into.places.push_back({.city = line_of(event, "city"),
                           .part = line_of(event, "county-dist"),
                           .region = line_of(event, "state-prov"),
                           .country = {},
                           .country_code = line_of(event, "iso-cc"),
                           .text = {}});
  if (const auto content = nitf.find("identified-content"))
    for (const auto location : some(content, "location")) into.places.push_back(place_of(location));
}

void read_head(XmlNode nitf, NitfDocument& into) {
  const auto head = nitf.child("head");
  if (!head) return;
  into.title = line_of(head.child("title"));
  for (const auto meta : some(head, "meta"))
    into.metas.emplace_back(text::lower(meta.attribute("name")), line_of(meta, "content"));
  read_docdata(head, into);
  read_rights(head.find("doc.rights"), into);
  read_keywords(head, into);
  read_subjects(head, into);
}

// The line without the writer's title: "By Ada North" of "By <person>Ada
// North</person><byttl>Editor</byttl>".
std::string byline_of(XmlNode byline) {
  auto text = line_of(byline);
  const auto title = line_of(byline.find("byttl"));
  if (!title.empty() && text.size() > title.size() && text.ends_with(title))
    text.resize(text.size() - title.size());
  while (text.ends_with(' ') || text.ends_with(',')) text.pop_back();
  return text;
}

void read_bylines(XmlNode head, NitfDocument& into) {
  for (const auto byline : some(head, "byline")) {
    join(into.byline, byline_of(byline), ", ");
    for (const auto person : some(byline, "person")) add_line(into.authors, line_of(person));
  }
}

void read_dateline(XmlNode dateline, NitfDocument& into) {
  if (!dateline) return;
  const auto location = dateline.find("location");
  into.dateline = place_of(location ? location : dateline);
  into.dateline.text = line_of(dateline);
  into.story_date = line_of(dateline.find("story.date"), "norm");
}

void read_body_head(XmlNode head, std::string_view base_url, NitfDocument& into) {
  if (!head) return;
  into.headline = line_of(head.find("hl1"));
  into.deck = line_of(head.find("hl2"));
  if (const auto hedline = head.find("hedline"); hedline && into.headline.empty() && into.deck.empty())
    into.headline = line_of(hedline);
  read_bylines(head, into);
  into.distributor = line_of(head.find("distributor"));
  read_dateline(head.find("dateline"), into);
  if (const auto abstract = head.find("abstract"))
    into.summary = plain_line_of_html(read_nitf_body(abstract, base_url).html);
  for (const auto note : some(head, "note")) add_line(into.notes, line_of(note));
  if (const auto rights = head.find("rights"); rights && into.rights.limitations.empty())
    into.rights.limitations = line_of(rights);
}

// The paragraph that is marked as saying what the story is.
std::string lead_of(XmlNode body) {
  for (const auto paragraph : body.find_all("p"))
    if (text::lower(paragraph.attribute("lede")) == "true") return line_of(paragraph);
  return {};
}

}  // namespace

NitfDocument read_nitf(XmlNode nitf, std::string_view base_url) {
  NitfDocument out;
  out.line = nitf.line();
  out.language = nitf.has_attribute("baselang") ? nitf.attribute("baselang") : nitf.language();
  read_head(nitf, out);
  read_places(nitf, out);
  read_names(nitf.find("identified-content"), out);
  if (const auto body = nitf.child("body")) {
    read_body_head(body.child("body.head"), base_url, out);
    for (const auto content : body.children())
      if (content.name() != "body.head") read_names(content, out);
    out.lead = lead_of(body);
    out.body = read_nitf_body(body, base_url);
  }
  for (const auto& note : out.body.notes) add_line(out.notes, note);
  return out;
}

}  // namespace dateline::wire
