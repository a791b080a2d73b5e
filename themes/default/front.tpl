{{%AUTOESCAPE context="HTML"}}
<main id="main" class="front" lang="{{LANG}}" dir="{{DIR}}">
{{#SITE}}<h1 class="unseen">{{SITE}}</h1>{{/SITE}}
{{#EDITION}}<h1 class="edition">{{EDITION}}</h1>{{/EDITION}}
{{#TOP}}<div class="top">
{{#LEAD}}<section class="lead" aria-label="{{t_top_story}}"><ul>{{>ENTRY}}</ul>{{#RELATED}}<p class="sum also"><span class="kicker">{{t_related_coverage}}</span>{{#STORY}} <a href="{{HREF:none}}">{{NAME}}</a>{{/STORY}}</p>{{/RELATED}}</section>{{/LEAD}}
{{#SECONDS}}<section class="seconds" aria-label="{{t_top_stories}}"><ul>{{>ENTRY}}</ul></section>{{/SECONDS}}
{{#LATEST}}<section class="latest"><h2>{{#HREF}}<a href="{{HREF}}">{{/HREF}}{{HEADING}}{{#HREF}}</a>{{/HREF}}</h2><ol data-live="{{LIVE}}">{{>ENTRY}}</ol></section>{{/LATEST}}
</div>{{/TOP}}
{{#SHORTS}}<section class="shorts"><h2>{{HEADING}}</h2><ul tabindex="0" aria-label="{{HEADING}}">{{>ENTRY}}</ul></section>{{/SHORTS}}
{{#VOICES}}<section class="voices"><h2>{{HEADING}}</h2><ul>{{>ENTRY}}</ul></section>{{/VOICES}}
{{#BLOCKS}}<div class="blocks">
{{#BLOCK}}<section{{#WIDE}} class="wide"{{/WIDE}}><h2><a href="{{HREF}}">{{HEADING}}</a></h2><ul>{{>ENTRY}}</ul></section>{{/BLOCK}}
</div>{{/BLOCKS}}
{{#EMPTY}}<p class="empty">{{t_nothing_yet}}</p>{{/EMPTY}}
