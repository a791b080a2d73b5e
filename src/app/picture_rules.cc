#include "app/picture_rules.h"

#include "app/version.h"
#include "wire/feeds/drop_rules.h"
#include "wire/feeds/poller.h"
#include "wire/formats/mail_reader.h"

namespace dateline::app {

pictures::DevelopingRules developing_rules(const Settings& settings) {
  pictures::DevelopingRules rules;
  rules.most_pixels = settings.limits.picture_pixels;
  return rules;
}

Result<http::FetchRules> picture_fetching(const Settings& settings) {
  TRY(auto rules, feeds::fetch_rules(settings, "Dateline/" + std::string(version())));
  rules.body = static_cast<std::size_t>(settings.limits.picture_bytes);
  return rules;
}

pictures::Places picture_places(const Office& office, const Share* samples) {
  pictures::Places places{
      feeds::drop_rules(office.settings(), office.data().path()).folder, {}, wire::file_of_mail};
  if (!samples) return places;
  if (auto folder = samples->path("samples/pictures")) places.samples = std::move(folder.value());
  return places;
}

}  // namespace dateline::app
