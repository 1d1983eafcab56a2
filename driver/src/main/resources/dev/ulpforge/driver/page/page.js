(function () {
  'use strict';
  var ZERO = 128;
  var drawn = [];

  function color(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function place(at) {
    var exponent = Math.abs(at) - ZERO;
    return at === 0 ? '0' : (at < 0 ? '\u2212' : '') + '2^' + exponent;
  }

  /* Places of round exponents, as many as have room. */
  function splits(chart, axis, least, most) {
    var room = Math.max(2, Math.floor(chart.width / 60));
    var step = [1, 2, 4, 8, 16, 32, 64, 128].find(function (s) { return (most - least) / s <= room; }) || 256;
    var found = [];
    for (var at = Math.ceil(least / step) * step; at <= most; at += step) {
      found.push(at);
    }
    return found;
  }

  function axes() {
    var look = { stroke: color('dim'), grid: { stroke: color('grid'), width: 1 }, ticks: { stroke: color('line'), width: 1 } };
    return [Object.assign({}, look), Object.assign({ size: 56 }, look)];
  }

  function chart(home, options, data) {
    options.width = Math.max(200, home.clientWidth);
    options.height = options.width < 500 ? 220 : 260;
    options.cursor = { y: false, drag: { x: true, y: false } };
    home.textContent = '';
    drawn.push({ home: home, plot: new uPlot(options, data, home) });
  }

  /* The bound as a dashed line, the witness as a ring. */
  function marks(data) {
    return function (u) {
      var ctx = u.ctx;
      var ratio = window.devicePixelRatio || 1;
      var y = u.valToPos(data.bound, 'y', true);
      ctx.save();
      ctx.strokeStyle = color('dim');
      ctx.setLineDash([5 * ratio, 5 * ratio]);
      ctx.beginPath();
      ctx.moveTo(u.bbox.left, y);
      ctx.lineTo(u.bbox.left + u.bbox.width, y);
      ctx.stroke();
      ctx.setLineDash([]);
      ctx.strokeStyle = color('warn');
      ctx.lineWidth = 2 * ratio;
      ctx.beginPath();
      ctx.arc(u.valToPos(data.witness, 'x', true), u.valToPos(data.maxUlp, 'y', true), 5 * ratio, 0, 2 * Math.PI);
      ctx.stroke();
      ctx.restore();
    };
  }

  function errors(home, data) {
    var look = axes();
    look[0].splits = splits;
    look[0].values = function (u, at) { return at.map(place); };
    chart(home, {
      scales: { x: { time: false }, y: { range: [0, 1.08 * Math.max(data.bound, data.maxUlp)] } },
      axes: look,
      series: [
        { label: 'worst x', value: function (u, at) { var i = data.at.indexOf(at); return i < 0 ? '\u2013' : data.worst[i]; } },
        { label: 'ULP', stroke: color('accent'), fill: color('fill'), width: 1.5, points: { show: data.at.length < 40 },
          value: function (u, y) { return y == null ? '\u2013' : y.toFixed(4); } }
      ],
      hooks: { draw: [marks(data)] }
    }, [data.at, data.errors]);
  }

  function histogram(home, data) {
    var look = axes();
    var all = data.counts.reduce(function (a, b) { return a + b; }, 0);
    var index = data.labels.map(function (label, i) { return i; });
    look[0].splits = function () { return index; };
    look[0].values = function (u, at) { return at.map(function (i) { return data.labels[i]; }); };
    look[0].grid = { show: false };
    look[1].values = function (u, at) { return at.map(function (y) { return y == null ? '' : y < 0.001 ? y.toExponential(0) : String(y); }); };
    chart(home, {
      scales: { x: { time: false, range: [-0.6, index.length - 0.4] },
        y: { distr: 3, range: function (u, least, most) { return [Math.pow(10, Math.floor(Math.log10(least / 2))), 200]; } } },
      axes: look,
      series: [
        { label: 'ULP', value: function (u, i) { return i == null ? '\u2013' : data.labels[i]; } },
        { label: '% of inputs', stroke: color('accent'), fill: color('fill'), paths: uPlot.paths.bars({ size: [0.7, 90] }),
          points: { show: false }, value: function (u, y) { return y == null ? '\u2013' : y.toPrecision(3); } }
      ]
    }, [index, data.counts.map(function (count) { return 100 * count / all; })]);
  }

  function front(home, data) {
    var look = axes();
    look[0].incrs = [1, 2, 5, 10, 20, 50, 100];
    look[1].size = 64;
    look[1].values = function (u, at) { return at.map(function (y) { return y == null ? '' : y.toExponential(0); }); };
    chart(home, {
      scales: { x: { time: false }, y: { distr: 3 } },
      axes: look,
      series: [{ label: 'cost' }].concat(data.names.map(function (name, i) {
        var stroke = color(['accent', 'warn', 'dim'][i]);
        return { label: name, stroke: stroke, width: 1.5, points: { show: true, size: 6, fill: stroke },
          paths: uPlot.paths.stepped({ align: 1 }),
          value: function (u, y) { return y == null ? '\u2013' : y.toExponential(2); } };
      }))
    }, [data.costs].concat(data.curves));
  }

  function draw(kernel) {
    if (!kernel.open) {
      return;
    }
    var data = JSON.parse(kernel.querySelector('script').textContent);
    drawn = drawn.filter(function (one) {
      var isOurs = kernel.contains(one.home);
      if (isOurs) { one.plot.destroy(); }
      return !isOurs;
    });
    if (data.curves) {
      front(kernel.querySelector('.front'), data);
    } else if (data.errors) {
      errors(kernel.querySelector('.errors'), data);
    }
    if (data.labels) {
      histogram(kernel.querySelector('.histogram'), data);
    }
  }

  function drawAll() {
    document.querySelectorAll('.kernel').forEach(draw);
  }

  function sortable(table) {
    table.querySelectorAll('th').forEach(function (head, column) {
      head.querySelector('button').addEventListener('click', function () {
        var isDown = head.getAttribute('aria-sort') === 'ascending';
        table.querySelectorAll('th').forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', isDown ? 'descending' : 'ascending');
        var body = table.tBodies[0];
        Array.from(body.rows).sort(function (a, b) {
          var x = a.cells[column];
          var y = b.cells[column];
          var order = x.dataset.key === undefined
            ? x.textContent.localeCompare(y.textContent, 'en')
            : Number(x.dataset.key) - Number(y.dataset.key);
          return isDown ? -order : order;
        }).forEach(function (row) { body.appendChild(row); });
      });
    });
  }

  function open() {
    var kernel = location.hash && document.getElementById(location.hash.slice(1));
    if (kernel) {
      kernel.open = true;
    }
  }

  document.querySelectorAll('.sortable').forEach(sortable);
  document.querySelectorAll('.kernel').forEach(function (kernel) {
    kernel.addEventListener('toggle', function () {
      draw(kernel);
      // Drawing changes the height of the page, and with it what is in sight.
      if (kernel.open && location.hash === '#' + kernel.id) {
        kernel.scrollIntoView();
      }
    });
  });
  window.addEventListener('hashchange', open);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  var width = document.documentElement.clientWidth;
  window.addEventListener('resize', function () {
    if (document.documentElement.clientWidth !== width) {
      width = document.documentElement.clientWidth;
      drawAll();
    }
  });
  open();
  drawAll();
})();
