// The newsroom's day, in order. Everything that lives for as long as it runs is made here and handed
// down; what is made later borrows from what was made before, and ends before it.
#include <fmt/ostream.h>

#include <memory>
#include <ostream>

#include "app/alarm_rounds.h"
#include "app/audience_desk.h"
#include "app/carry_out.h"
#include "app/control_server.h"
#include "app/demo.h"
#include "app/demo_motion.h"
#include "app/desk_routes.h"
#include "app/follower.h"
#include "app/newsroom_front.h"
#include "app/picture_rules.h"
#include "app/retention.h"
#include "app/rounds.h"
#include "app/signals.h"
#include "app/site_front.h"
#include "app/site_settings.h"
#include "app/timekeeper.h"
#include "app/verbs.h"
#include "app/version.h"
#include "base/log.h"
#include "http/socket.h"
#include "pictures/picture_desk.h"
#include "press/pages_surface.h"
#include "wire/feeds/drop_folder.h"
#include "wire/feeds/hub_rounds.h"
#include "wire/feeds/mailboxes.h"
#include "wire/feeds/poller.h"

namespace dateline::app {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t forms_at_once = 64;  // under way on one reactor

// Where to listen, with its port: pages name the address they are served at.
Result<http::Address> place_to_listen(const RunArguments& arguments, const Settings& settings) {
  TRY(auto address, http::parse_listen(arguments.listen.empty() ? settings.server.listen : arguments.listen));
  if (address.port != 0) return address;
  TRY(const auto socket, http::listen_on(address));
  address.port = http::port_of(socket);
  return address;
}

http::ServerOptions server_options(const http::Address& address, const Settings& settings) {
  http::ServerOptions options{
      .listen = address,
      .reactors = static_cast<unsigned>(settings.server.threads),
      .limits = {},
  };
  options.limits.connections = static_cast<std::size_t>(settings.server.max_connections);
  options.limits.request.body = site::ReaderForms::largest;
  options.limits.bodies = forms_at_once * site::ReaderForms::largest;
  return options;
}

void greet(Console& console, const SiteFront& front, const NewsroomFront& newsroom, const Office& office) {
  fmt::print(console.out, "{}\n  site      {}\n  newsroom  {}\n  data      {}\n  stop      Ctrl-C\n",
             office.settings().site.name, front.url(), newsroom.url(),
             std::filesystem::absolute(office.data().path()).string());
  console.out.flush();
}

}  // namespace

Result<int> run(const Common& common, const RunArguments& arguments, Console& console) {
  // Before the first thread, which inherits what is blocked.
  const Signals signals;
  NewsroomClock clock(clock_file());
  const auto share = Share::find(common.share);

  // The data directory is ours until we end; a demonstration takes only one that is empty or its own.
  TRY(auto data, DataDir::open(common.data));
  TRY(const bool demo, arguments.demo ? claim_for_demo(data, clock.now()) : Result<bool>(false));

  // What the publisher decided, read once.
  TRY(auto settings, site_settings(common));
  TRY(const auto address, place_to_listen(arguments, settings));
  settings.server.listen = address.text();

  // The archive is opened, the taster, the desk and intake take their places.
  TRY(const auto office, Office::open(std::move(data), std::move(settings), share, clock));

  // What a crash left stored but not filed is filed now; then the samples, once.
  TRY(office->intake().recover());
  if (demo) {
    TRY(seed_demo(*office, clock, share));
  }

  // What came due while nothing ran is done, and from now on when its time comes.
  TRY(const auto timekeeper, Timekeeper::start(*office));
  const auto retention = Retention::start(*office);

  // Every public surface follows the journal: it is whole before a reader can ask.
  CurrentTable table;
  TRY(const auto themes, share.path("themes"));
  TRY(const auto pages,
      press::PagesSurface::create(office->settings(), themes, clock.now(),
                                  [&](site::TablePtr made) { table.publish(std::move(made)); }));
  const auto hot_stories = static_cast<std::size_t>(office->settings().limits.hot_stories);
  TRY(const auto pages_follower,
      Follower::start({&*pages}, {office->archive(), clock, office->standings()}, hot_stories));

  // What asks the archive for each answer is a surface too, and comes after the pages, whose parts it uses:
  // its receipt says when the last old answer is given.
  site::AskedSurfaces asked;
  TRY(const auto asked_follower,
      Follower::start(
          {&asked.back_issues, &asked.versions, &asked.pictures},
          {office->archive(), clock, office->standings(), archive::Durable::with_next, pages->name()}, 1));

  // Pictures are got, looked at by a child that can do nothing else, and kept.
  pictures::PrintRoom prints(office->data().path() / "prints", office->archive(),
                             developing_rules(office->settings()));
  TRY(auto picture_rules, picture_fetching(office->settings()));
  const auto picture_desk =
      pictures::PictureDesk::start(std::move(picture_rules), picture_places(*office, demo ? &share : nullptr),
                                   {office->archive(), office->settings(), clock, prints});

  // What is read decides what is trending; what readers send is kept for the desk.
  TRY(const auto audience, AudienceDesk::open(*office, *pages));

  // Readers come in.
  TRY(const auto front,
      SiteFront::open(server_options(address, office->settings()),
                      {table, *pages, pages->press(), asked, office->standings(), office->archive(),
                       office->archive(), prints, office->settings(), clock, audience->listening()}));
  const auto gathering = audience->gather(*front);

  // What is agreed with hubs stands over a restart: they deliver as soon as somebody listens.
  TRY(const auto hubs, feeds::HubSubscriptions::open(office->settings(), office->archive(), clock));

  // And the desk, by a listener of its own.
  TRY(const auto newsroom, NewsroomFront::open(desk_routes(*office, *front, *audience, *hubs),
                                               arguments.newsroom, office->settings(), clock));

  // Copy comes in: by push to that listener, and by the drop folder.
  TRY(const auto drop, feeds::DropFolder::start(feeds::drop_rules(office->settings(), office->data().path()),
                                                {office->inbox(), office->archive(), clock}));

  // Somebody looks after the wire, and tells whoever is to be told.
  const Rounds watch("watch", 2s, [&](const std::stop_token&) {
    look_at_wire(office->archive(), office->settings(), office->data().path(), clock.now());
  });
  const Rounds dispatch("dispatch", 1s, [&](const std::stop_token& stop) {
    carry_dispatches(office->archive(), office->settings(), clock, stop);
  });

  // What could be stored but not filed, for the disk was full, is filed once there is room.
  const Rounds refile("refile", 30s, [&](const std::stop_token&) {
    if (const auto filed = office->intake().recover(60s); !filed) log::error("{}", filed.error().text());
  });

  // Commands of other processes come in, by the data directory's socket.
  const auto largest = static_cast<std::size_t>(office->settings().limits.delivery_bytes);
  TRY(const auto control, ControlServer::start(office->data(), largest, [&](const Order& order) {
        return carry_out(*office, order);
      }));

  // Feeds of agencies are asked for, each in its own time.
  const auto program = "Dateline/" + std::string(version());
  TRY(const auto poller, feeds::Poller::start(office->settings(), program, office->inbox(), office->archive(),
                                              clock, hubs.get()));

  // Hubs that feeds name are asked to bring them.
  TRY(auto hub_rules, feeds::fetch_rules(office->settings(), program));
  feeds::HubRounds asking(std::move(hub_rules), *hubs);
  const Rounds hub_rounds("hubs", 2s, [&](const std::stop_token& stop) { asking.round(stop); });

  // Mail of agencies is read as it comes.
  TRY(auto mail_rules, feeds::fetch_rules(office->settings(), program));
  TRY(const auto mailboxes, feeds::Mailboxes::start(office->settings(), std::move(mail_rules),
                                                    office->inbox(), office->archive(), clock));

  // A demonstration goes on by itself.
  std::unique_ptr<DemoMotion> motion;
  if (demo) {
    TRY(motion, DemoMotion::start(*office, share, std::chrono::seconds(arguments.demo_pace)));
  }

  greet(console, *front, *newsroom, *office);

  // Until somebody ends it. Everything above then ends in the opposite order: no more orders, answers
  // under way finished, followers at rest, the archive closed, the directory free.
  signals.wait();
  log::info("ending");
  return 0;
}

}  // namespace dateline::app
