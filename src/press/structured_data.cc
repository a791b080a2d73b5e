#include "press/structured_data.h"

#include <boost/json.hpp>

#include "press/picture.h"
#include "text/escape.h"
#include "text/unicode.h"

namespace dateline::press {
namespace {

namespace json = boost::json;

json::string text_of(std::string_view text) {
  return json::string(printable(text));
}

json::object publisher(const Imprint& imprint) {
  const auto& site = imprint.site();
  return {{"@type", "NewsMediaOrganization"},
          {"name", text_of(site.publisher.empty() ? site.name : site.publisher)},
          {"url", imprint.canonical("/")}};
}

json::array authors(const PublicStory& story, const Imprint& imprint) {
  json::array all;
  for (const auto& byline : story->bylines)
    all.push_back(json::object{{"@type", byline.kind == Byline::Kind::person ? "Person" : "Organization"},
                               {"name", text_of(byline.name)},
                               {"url", imprint.canonical(imprint.path({ListKey::Of::byline, byline.key}))}});
  if (all.empty()) all.push_back(publisher(imprint));
  return all;
}

json::object place(const Story& story) {
  json::object address{{"@type", "PostalAddress"}};
  if (!story.dateline.city.empty()) address["addressLocality"] = text_of(story.dateline.city);
  if (!story.dateline.country.empty()) address["addressCountry"] = text_of(story.dateline.country);
  json::object where{{"@type", "Place"}, {"address", std::move(address)}};
  if (!story.dateline.city.empty()) where["name"] = text_of(story.dateline.city);
  return where;
}

json::array corrections(const Story& story) {
  json::array all;
  for (const auto& note : story.corrections)
    all.push_back(json::object{
        {"@type", "CorrectionComment"}, {"text", text_of(note.text)}, {"datePublished", rfc3339(note.at)}});
  return all;
}

void add_subjects(json::object& article, const PublicStory& story, const Imprint& imprint) {
  json::array about, sections, keywords;
  for (const auto& country : story->about_countries)
    about.push_back(
        json::object{{"@type", "Country"}, {"name", text_of(imprint.name({ListKey::Of::country, country}))}});
  for (const auto& sector : story->sectors)
    sections.push_back(text_of(imprint.name({ListKey::Of::sector, sector})));
  for (const auto& tag : story->tags) keywords.push_back(text_of(tag));
  if (!about.empty()) article["about"] = std::move(about);
  if (!sections.empty()) article["articleSection"] = std::move(sections);
  if (!keywords.empty()) article["keywords"] = std::move(keywords);
  if (!story->genres.empty()) {
    json::array genres;
    for (const auto& genre : story->genres) genres.push_back(text_of(genre));
    article["genre"] = std::move(genres);
  }
}

void add_mentions(json::object& article, const Story& story) {
  json::array mentions;
  const auto add = [&](std::string_view type, const std::vector<std::string>& names) {
    for (const auto& name : names) mentions.push_back(json::object{{"@type", type}, {"name", text_of(name)}});
  };
  add("Person", story.people);
  add("Organization", story.organisations);
  if (!mentions.empty()) article["mentions"] = std::move(mentions);
}

json::object image(const Picture& picture, const Print& print, const Imprint& imprint) {
  json::object made{{"@type", "ImageObject"},
                    {"url", imprint.canonical(print_path(picture.media, print))},
                    {"width", print.width},
                    {"height", print.height}};
  if (!picture.caption.empty()) made["caption"] = text_of(picture.caption);
  if (!picture.credit.empty()) made["creditText"] = text_of(picture.credit);
  if (!picture.rights.empty()) made["copyrightNotice"] = text_of(picture.rights);
  return made;
}

void add_images(json::object& article, const Story& story, const Imprint& imprint) {
  constexpr int widest = 1920;
  json::array images;
  for (const auto* picture : pictures_of(story))
    if (const auto print = one_print(*picture, Cut::whole, widest))
      images.push_back(image(*picture, *print, imprint));
  if (!images.empty()) article["image"] = std::move(images);
}

}  // namespace

std::string structured_data(const PublicStory& story, const Imprint& imprint) {
  const bool opinion = story->kind == "opinion" || story->kind == "blog";
  const auto url = imprint.canonical(imprint.path(story));
  json::object article{{"@context", "https://schema.org"},
                       {"@type", opinion ? "OpinionNewsArticle" : "NewsArticle"},
                       {"mainEntityOfPage", url},
                       {"url", url},
                       {"headline", text_of(story->headline)}};
  if (!story->summary.empty()) article["description"] = text_of(story->summary);
  if (story->created) article["datePublished"] = rfc3339(*story->created);
  if (story->updated) article["dateModified"] = rfc3339(*story->updated);
  if (!story->language.empty()) article["inLanguage"] = text_of(story->language);
  article["author"] = authors(story, imprint);
  article["publisher"] = publisher(imprint);
  if (!story->dateline.city.empty() || !story->dateline.country.empty())
    article["contentLocation"] = place(*story);
  add_subjects(article, story, imprint);
  add_mentions(article, *story);
  if (!story->corrections.empty()) article["correction"] = corrections(*story);
  add_images(article, *story, imprint);
  article["isAccessibleForFree"] = true;
  return text::escape_json_in_script(json::serialize(article));
}

}  // namespace dateline::press
