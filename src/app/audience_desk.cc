#include "app/audience_desk.h"

#include "base/log.h"

namespace dateline::app {

using When = audience::Readership::When;

AudienceDesk::AudienceDesk(Office& office, press::PagesSurface& pages, http::ClientAddress addresses)
    : office_(office),
      pages_(pages),
      addresses_(std::move(addresses)),
      box_(office.archive(), office.settings(), [&press = pages.press()](std::string_view language) {
        return press.word("newsletter_consent", language);
      }) {}

Result<std::unique_ptr<AudienceDesk>> AudienceDesk::open(Office& office, press::PagesSurface& pages) {
  TRY(auto addresses, http::ClientAddress::create(office.settings().server.trusted_proxies));
  std::unique_ptr<AudienceDesk> desk(new AudienceDesk(office, pages, std::move(addresses)));
  const auto now = office.clock().now();
  TRY(desk->readership_, audience::Readership::open(office.archive(), office.settings(), now));
  const auto print = [&press = pages.press()](std::string_view form, const press::FormState& state) {
    return press.press_form_again(form, state);
  };
  TRY(desk->forms_, site::ReaderForms::create(office.settings(), desk->box_, print, office.clock()));
  desk->rank(now);
  return desk;
}

AudienceDesk::~AudienceDesk() {
  if (!readership_) return;
  const auto now = office_.clock().now();
  readership_->count(now);
  save(now, When::at_once);
}

std::unique_ptr<Rounds> AudienceDesk::gather(SiteFront& front) {
  // The reactors get the key that they share before the first round: who comes meanwhile is one reader too.
  front.gather_views(readership_->key(office_.clock().now()));
  const std::chrono::seconds rest(office_.settings().audience.trending_seconds);
  return std::make_unique<Rounds>("trending", rest, [this, &front](const std::stop_token&) { round(front); });
}

// What the reactors hand over when they are asked is counted in the next round. The order is looked at also
// when nobody reads: what has come down to nothing leaves.
void AudienceDesk::round(SiteFront& front) {
  const auto now = office_.clock().now();
  readership_->count(now);
  rank(now);
  front.gather_views(readership_->key(now));
  save(now, When::due);
}

void AudienceDesk::rank(Instant now) {
  auto ranking = readership_->ranking(now);
  if (ranking == ranking_) return;
  ranking_ = ranking;
  pages_.rank(std::move(ranking), now);
}

void AudienceDesk::save(Instant now, When when) {
  if (const auto saved = readership_->save(now, when); !saved)
    log::error("the counts of views: {}; they are kept for the next time", saved.error().text());
}

}  // namespace dateline::app
